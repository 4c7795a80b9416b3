<?php
/**
 * The end of a connection.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Outbox\Gap;
use IntelliTrack\WooCommerce\Outbox\PumpState;
use IntelliTrack\WooCommerce\Outbox\Rows;
use IntelliTrack\WooCommerce\Outbox\Schedule;

defined( 'ABSPATH' ) || exit;

/** The key goes and the outbox stops. Revisions and what is known of shipments stay: who connects again finds them. */
final class Ending {

	/** Ends it on this side only. */
	public static function here(): void {
		Connection::drop();
		Schedule::stop();
		Rows::clear();
		PumpState::forget();
		delete_option( Gap::OPTION );
	}

	/** The merchant ends it: the backend is told, and whether it heard or not, it is over here. */
	public static function by_merchant(): void {
		self::tell( 'disconnected' );
		self::here();
	}

	/**
	 * Says goodbye; nobody waits long for that.
	 *
	 * @param string $reason As in the protocol.
	 */
	public static function tell( string $reason ): void {
		if ( Connection::exists() ) {
			Backend::ask( '/plugin/goodbye', [ 'reason' => $reason ], 5 );
		}
	}
}
