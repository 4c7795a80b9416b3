<?php
/**
 * What the site must be able to do.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Connection\BackendAddress;
use IntelliTrack\WooCommerce\Features;
use IntelliTrack\WooCommerce\Outbox;
use IntelliTrack\WooCommerce\Outbox\PumpState;
use IntelliTrack\WooCommerce\Outbox\Schedule;
use IntelliTrack\WooCommerce\Store;

defined( 'ABSPATH' ) || exit;

/** The wizard's list: what is well, and what to do where it is not. */
final class Checks {

	/** A job that is due for so long says that cron does not run. */
	const LATE = 600;

	/**
	 * All of them.
	 *
	 * @return array<int, array{id: string, ok: bool, title: string, text: string}>
	 */
	public static function all(): array {
		$always = [ self::encryption(), self::addresses(), self::cron(), self::woocommerce(), self::orders() ];
		return Connection::exists() ? array_merge( $always, [ self::key(), self::outbox() ] ) : $always;
	}

	/** Both addresses of the site. */
	private static function encryption(): array {
		$is = 'https' === wp_parse_url( Store::home(), PHP_URL_SCHEME ) || BackendAddress::is_for_trial( Store::home() );
		return self::check(
			'https',
			$is,
			__( 'Encrypted connection (HTTPS)', 'intellitrack-for-woocommerce' ),
			$is ? __( 'The site is reached by HTTPS.', 'intellitrack-for-woocommerce' ) : __( 'The address of the site begins with http://. Get a certificate from your host and change both addresses under Settings, General to https://. Without it the store cannot be connected.', 'intellitrack-for-woocommerce' )
		);
	}

	/** Whether the key that is kept can be read. */
	private static function key(): array {
		$is = null !== Connection::key();
		return self::check(
			'key',
			$is,
			__( 'Key of this store', 'intellitrack-for-woocommerce' ),
			$is ? __( 'The key is kept encrypted; nobody sees it.', 'intellitrack-for-woocommerce' ) : __( 'The key cannot be read any more, because the security keys ("salts") of the site have changed. Connect the store again.', 'intellitrack-for-woocommerce' )
		);
	}

	/** Pretty permalinks are not needed, but plain ones are worth a word. */
	private static function addresses(): array {
		$pretty = '' !== (string) get_option( 'permalink_structure', '' );
		/* translators: %s: web address. */
		$text = $pretty ? __( 'IntelliTrack reaches the store at %s.', 'intellitrack-for-woocommerce' ) : __( 'Permalinks are "plain". IntelliTrack reaches the store at %s all the same; other services may need another setting under Settings, Permalinks.', 'intellitrack-for-woocommerce' );
		return self::check( 'rest', true, __( 'Address for requests (REST API)', 'intellitrack-for-woocommerce' ), sprintf( $text, Store::rest() ) );
	}

	/** Whether the site does its scheduled jobs. */
	private static function cron(): array {
		$late = self::seconds_late();
		$text = __( 'Scheduled jobs run, so orders reach IntelliTrack within minutes.', 'intellitrack-for-woocommerce' );
		if ( $late > self::LATE ) {
			/* translators: %d: number of minutes. */
			$text = sprintf( __( 'A scheduled job of the site is %d minutes late: WP-Cron does not run. Ask your host for a cron job that calls wp-cron.php each minute. Until then IntelliTrack asks for new orders by itself, which takes longer.', 'intellitrack-for-woocommerce' ), (int) floor( $late / 60 ) );
		}
		return self::check( 'cron', $late <= self::LATE, __( 'Scheduled jobs (WP-Cron)', 'intellitrack-for-woocommerce' ), $text );
	}

	/** By how much the oldest job is late: our own where there is one, else any of WordPress's. */
	private static function seconds_late(): int {
		$pumped = PumpState::at( 'pumped_at' );
		if ( Connection::exists() && null !== $pumped && Schedule::is_on() ) {
			return max( 0, Clock::now() - $pumped - 60 );
		}
		$ready = wp_get_ready_cron_jobs();
		return [] === $ready ? 0 : max( 0, Clock::now() - (int) min( array_keys( $ready ) ) );
	}

	/** Its version. */
	private static function woocommerce(): array {
		/* translators: 1: version of WooCommerce, 2: version of WordPress, 3: version of PHP. */
		$text = __( 'WooCommerce %1$s, WordPress %2$s, PHP %3$s.', 'intellitrack-for-woocommerce' );
		return self::check( 'woocommerce', true, __( 'Versions', 'intellitrack-for-woocommerce' ), sprintf( $text, Store::woocommerce(), get_bloginfo( 'version' ), PHP_VERSION ) );
	}

	/** Where orders are kept. */
	private static function orders(): array {
		$text = Features::hpos() ? __( 'Orders are kept in tables of their own (high-performance order storage).', 'intellitrack-for-woocommerce' ) : __( 'Orders are kept among the posts. That works; high-performance order storage is faster with many orders.', 'intellitrack-for-woocommerce' );
		return self::check( 'hpos', true, __( 'Order storage', 'intellitrack-for-woocommerce' ), $text );
	}

	/** What has not been told yet, and why. */
	private static function outbox(): array {
		$state = Outbox::state();
		/* translators: %d: number of changes. */
		$waiting = sprintf( _n( '%d change waits to be sent.', '%d changes wait to be sent.', $state['waiting'], 'intellitrack-for-woocommerce' ), $state['waiting'] );
		$text    = 0 === $state['waiting'] ? __( 'Everything has been sent.', 'intellitrack-for-woocommerce' ) : $waiting;
		return self::check( 'outbox', null === $state['error'], __( 'Changes for IntelliTrack', 'intellitrack-for-woocommerce' ), trim( $text . ' ' . $state['error'] ) );
	}

	/**
	 * One line.
	 *
	 * @param string $id    Its name.
	 * @param bool   $ok    Whether it is well.
	 * @param string $title What it is about.
	 * @param string $text  How it is, or what to do.
	 */
	private static function check( string $id, bool $ok, string $title, string $text ): array {
		return [
			'id'    => $id,
			'ok'    => $ok,
			'title' => $title,
			'text'  => $text,
		];
	}
}
