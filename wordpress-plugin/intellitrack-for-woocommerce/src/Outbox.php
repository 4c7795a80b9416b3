<?php
/**
 * What the store has not told the backend yet.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

use IntelliTrack\WooCommerce\Outbox\PumpState;
use IntelliTrack\WooCommerce\Outbox\Rows;

defined( 'ABSPATH' ) || exit;

/** The outbox as others see it. */
final class Outbox {

	/**
	 * The protocol's `<outbox>`.
	 *
	 * @return array{waiting: int, oldest_at: int|null, sent_at: int|null, pumped_at: int|null, error: string|null}
	 */
	public static function state(): array {
		$rows  = Rows::count();
		$error = PumpState::error();
		if ( null === $error && $rows['refused'] > 0 ) {
			/* translators: 1: number of changes, 2: the reason. */
			$error = sprintf( _n( '%1$d change was refused and is tried again later (%2$s).', '%1$d changes were refused and are tried again later (%2$s).', $rows['refused'], 'intellitrack-for-woocommerce' ), $rows['refused'], $rows['refusal'] );
		}
		return [
			'waiting'   => $rows['waiting'],
			'oldest_at' => $rows['oldest_at'],
			'sent_at'   => PumpState::at( 'sent_at' ),
			'pumped_at' => PumpState::at( 'pumped_at' ),
			'error'     => $error,
		];
	}
}
