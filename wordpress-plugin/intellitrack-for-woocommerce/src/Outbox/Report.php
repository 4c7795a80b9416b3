<?php
/**
 * The route `outbox`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Outbox;
use IntelliTrack\WooCommerce\Refusal;
use IntelliTrack\WooCommerce\Route;

defined( 'ABSPATH' ) || exit;

/** How the outbox does, and a way to set the pump going again. */
final class Report implements Route {

	/** As in the protocol. */
	public function name(): string {
		return 'outbox';
	}

	/**
	 * As in the protocol.
	 *
	 * @param array $body `repair`.
	 * @return array|\WP_Error
	 */
	public function answer( array $body ) {
		$repair = $body['repair'] ?? false;
		if ( ! is_bool( $repair ) ) {
			return Refusal::invalid( 'repair', 'It is true or false.' );
		}
		if ( $repair ) {
			Schedule::start();
		}
		return Outbox::state() + [ 'scheduled' => Schedule::is_on() ];
	}
}
