<?php
/**
 * Sends what waits.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Database;
use IntelliTrack\WooCommerce\Lock;
use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Signing\Nonces;

defined( 'ABSPATH' ) || exit;

/** One run of the pump. Never two at once; a run ends well before PHP's time does. */
final class Pump {

	/** A batch is begun only while fewer seconds have passed. */
	const BUDGET = 15;

	/** After which a run counts as dead. */
	const HOLD = 180;

	/** Without a batch for so long, an empty one says that it is quiet. */
	const QUIET = 300;

	/** More rows than this are a sign of a long silence. */
	const MANY = 5000;

	/** On each of the schedules. */
	public static function run(): void {
		if ( ! Connection::exists() ) {
			Schedule::stop();
			return;
		}
		try {
			Database::upgrade();
			Lock::alone( 'pump', 0, self::HOLD, [ self::class, 'work' ] );
			Schedule::tidy();
		} catch ( \Throwable $error ) {
			// A recurring action that throws five times is never run again.
			Log::exception( 'pump', $error );
		}
	}

	/** What one run does. */
	public static function work(): void {
		PumpState::ran();
		Nonces::purge();
		if ( Rows::count()['waiting'] > self::MANY ) {
			Rows::compact();
		}
		if ( PumpState::is_pausing() ) {
			return;
		}
		$until = Clock::now() + self::BUDGET;
		if ( ! Gap::close( $until ) ) {
			return;
		}
		do {
			$batch = Batch::next();
			$going = ! $batch->is_empty() && Delivery::of( $batch, $until );
		} while ( $going && Clock::now() < $until );
		if ( $batch->is_empty() ) {
			self::when_all_is_told( $until );
		}
	}

	/**
	 * Nothing waits any more: what was refused is tried again, and silence is told.
	 *
	 * @param int $until When the run has to end.
	 */
	private static function when_all_is_told( int $until ): void {
		foreach ( Batch::again() as $one ) {
			if ( Clock::now() >= $until || ! Delivery::of( $one, $until ) ) {
				return;
			}
		}
		if ( Clock::now() - (int) PumpState::at( 'sent_at' ) >= self::QUIET ) {
			Delivery::of( Batch::next(), $until );
		}
	}
}
