<?php
/**
 * Writes changes down.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Revisions;

defined( 'ABSPATH' ) || exit;

/**
 * A row in the request, and the database, of the change itself. What goes wrong here is logged and never the shopper's trouble.
 *
 * A save fires many hooks. The last of them, once all is written, calls record(); those on the way call touch(): the first of a request makes a row at once, so that a request that dies has left one, the others only one
 * more for all of them, when record() or the end of the request comes.
 */
final class Changes {

	/**
	 * What this request has a row of already, by site, topic and subject; the arguments of touch() where more has changed since.
	 *
	 * @var array<string, array|false>
	 */
	private static $seen = [];

	/**
	 * Sites whose pump shall run soon.
	 *
	 * @var array<int, true>
	 */
	private static $sites = [];

	/**
	 * Whether we are writing a row at this moment: nothing that follows from that is a change.
	 *
	 * @var bool
	 */
	private static $writing = false;

	/** Finishes what a request has begun. */
	public static function register(): void {
		add_action( 'shutdown', [ self::class, 'finish' ], 5 );
	}

	/**
	 * A change, and all of it is written.
	 *
	 * @param string       $topic   As in the protocol.
	 * @param int|string   $subject Id of the record; `store` with settings.
	 * @param string|null  $kind    Kind of the record that has a revision.
	 * @param array<int>   $revised Records whose revision this is; the subject when left out.
	 */
	public static function record( string $topic, $subject, ?string $kind = null, array $revised = [] ): void {
		if ( self::$writing ) {
			return;
		}
		self::$writing = true;
		try {
			self::write( $topic, (string) $subject, $kind, [] === $revised ? [ (int) $subject ] : $revised );
		} catch ( \Throwable $error ) {
			Log::exception( 'outbox', $error );
		} finally {
			self::$writing = false;
		}
	}

	/**
	 * A change that another one may follow in this request. Arguments as in record().
	 *
	 * @param string      $topic   As in record().
	 * @param int|string  $subject As in record().
	 * @param string|null $kind    As in record().
	 * @param array<int>  $revised As in record().
	 */
	public static function touch( string $topic, $subject, ?string $kind = null, array $revised = [] ): void {
		$name = self::name( $topic, (string) $subject );
		if ( isset( self::$seen[ $name ] ) ) {
			self::$seen[ $name ] = [ $topic, $subject, $kind, $revised ];
			return;
		}
		self::record( $topic, $subject, $kind, $revised );
	}

	/**
	 * A change that is about to be made, by somebody who tells nobody afterwards. Arguments as in record().
	 *
	 * @param string      $topic   As in record().
	 * @param int|string  $subject As in record().
	 * @param string|null $kind    As in record().
	 * @param array<int>  $revised As in record().
	 */
	public static function before( string $topic, $subject, ?string $kind = null, array $revised = [] ): void {
		self::touch( $topic, $subject, $kind, $revised );
		self::touch( $topic, $subject, $kind, $revised );
	}

	/** On `shutdown`. */
	public static function finish(): void {
		foreach ( array_filter( self::$seen, 'is_array' ) as $name => $change ) {
			self::at( (int) strtok( $name, ' ' ), static function () use ( $change ): void {
				Changes::record( ...$change );
			} );
		}
		self::$seen = [];
		foreach ( array_keys( self::$sites ) as $site ) {
			self::at( $site, static function (): void {
				if ( ! PumpState::is_pausing() ) {
					Schedule::soon();
				}
			} );
		}
		self::$sites = [];
	}

	/**
	 * Writes the row.
	 *
	 * @param string      $topic   As in record().
	 * @param string      $subject As in record().
	 * @param string|null $kind    As in record().
	 * @param array<int>  $revised As in record().
	 */
	private static function write( string $topic, string $subject, ?string $kind, array $revised ): void {
		if ( ! Connection::exists() ) {
			return;
		}
		$id = Rows::add( $topic, $subject );
		if ( 0 === $id ) {
			Log::write( 'error', 'A change could not be written to the outbox: ' . $topic . ' ' . $subject );
			Gap::since( Clock::now() - Gap::OVERLAP );
			return;
		}
		foreach ( null === $kind ? [] : $revised as $record ) {
			Revisions::note( $kind, $record, $id );
		}
		self::$seen[ self::name( $topic, $subject ) ] = false;
		self::$sites[ get_current_blog_id() ]         = true;
	}

	/**
	 * Does something at a site of the network.
	 *
	 * @param int      $site Its id.
	 * @param callable $what What.
	 */
	private static function at( int $site, callable $what ): void {
		$elsewhere = get_current_blog_id() !== $site;
		if ( $elsewhere ) {
			switch_to_blog( $site );
		}
		try {
			$what();
		} catch ( \Throwable $error ) {
			Log::exception( 'outbox', $error );
		} finally {
			if ( $elsewhere ) {
				restore_current_blog();
			}
		}
	}

	/**
	 * Under what a change is remembered.
	 *
	 * @param string $topic   As in record().
	 * @param string $subject As in record().
	 */
	private static function name( string $topic, string $subject ): string {
		return get_current_blog_id() . ' ' . $topic . ' ' . $subject;
	}
}
