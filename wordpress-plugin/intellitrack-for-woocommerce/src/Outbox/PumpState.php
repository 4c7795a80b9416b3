<?php
/**
 * How the pump does.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Log;

defined( 'ABSPATH' ) || exit;

/** One option, not autoloaded. Only who holds the pump's lock writes `failures` and `next_at`. */
final class PumpState {

	const OPTION = 'intellitrack_pump';

	const SHORTEST_PAUSE = 60;
	const LONGEST_PAUSE  = 600;
	const LONGEST_ASKED  = 3600;

	/**
	 * One figure.
	 *
	 * @param string $name `pumped_at, sent_at, next_at, failures`, or of progress().
	 */
	public static function at( string $name ): ?int {
		$kept = self::read();
		return isset( $kept[ $name ] ) ? (int) $kept[ $name ] : null;
	}

	/** What the last batch that failed met; null once one has gone well again. */
	public static function error(): ?string {
		$kept = self::read();
		return isset( $kept['error'] ) ? (string) $kept['error'] : null;
	}

	/** The pump ran: cron is alive. */
	public static function ran(): void {
		self::write( [ 'pumped_at' => Clock::now() ] );
	}

	/** The backend took a batch. */
	public static function sent(): void {
		self::write(
			[
				'sent_at'  => Clock::now(),
				'failures' => null,
				'next_at'  => null,
				'error'    => null,
			]
		);
	}

	/**
	 * The backend did not: the pauses get longer.
	 *
	 * @param string $error What was met, in words for the merchant.
	 * @param int    $asked Seconds that the backend asked for, 0 for none.
	 */
	public static function failed( string $error, int $asked ): void {
		$failures = (int) self::at( 'failures' ) + 1;
		if ( $error !== self::error() ) {
			Log::write( 'warning', 'outbox: ' . $error );
		}
		$pause    = min( self::LONGEST_PAUSE, self::SHORTEST_PAUSE * ( 2 ** min( $failures - 1, 10 ) ) );
		self::write(
			[
				'failures' => $failures,
				// A little less than whole minutes: the pump runs each minute, and seconds drift.
				'next_at'  => Clock::now() + max( $pause - 15, min( $asked, self::LONGEST_ASKED ) ),
				'error'    => $error,
			]
		);
	}

	/** Whether it is too early to try again. */
	public static function is_pausing(): bool {
		return (int) self::at( 'next_at' ) > Clock::now();
	}

	/**
	 * How far something is that takes several runs.
	 *
	 * @param string   $name What.
	 * @param int|null $page Its page; null once it is done.
	 */
	public static function progress( string $name, ?int $page ): void {
		self::write( [ $name => $page ] );
	}

	/** Nothing is known any more. */
	public static function forget(): void {
		delete_option( self::OPTION );
	}

	/** What is kept. */
	private static function read(): array {
		$kept = get_option( self::OPTION, [] );
		return is_array( $kept ) ? $kept : [];
	}

	/**
	 * Changes some of it; null removes.
	 *
	 * @param array<string, int|string|null> $changes What changes.
	 */
	private static function write( array $changes ): void {
		$kept = array_filter(
			$changes + self::read(),
			static function ( $value ): bool {
				return null !== $value;
			}
		);
		update_option( self::OPTION, $kept, false );
	}
}
