<?php
/**
 * What the store has not told the backend yet.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** The outbox as others see it. */
final class Outbox {

	/**
	 * The protocol's `<outbox>`.
	 *
	 * @return array{waiting: int, oldest_at: int|null, sent_at: int|null, pumped_at: int|null, error: string|null}
	 */
	public static function state(): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		$row  = $wpdb->get_row( $wpdb->prepare( 'SELECT COUNT(*) AS waiting, MIN(changed_at) AS oldest FROM ' . Database::table( 'outbox' ) . ' WHERE state = %d', 0 ) );
		$pump = (array) get_option( 'intellitrack_pump', [] );
		return [
			'waiting'   => null === $row ? 0 : (int) $row->waiting,
			'oldest_at' => null === $row || null === $row->oldest ? null : (int) $row->oldest,
			'sent_at'   => isset( $pump['sent_at'] ) ? (int) $pump['sent_at'] : null,
			'pumped_at' => isset( $pump['pumped_at'] ) ? (int) $pump['pumped_at'] : null,
			'error'     => isset( $pump['error'] ) ? (string) $pump['error'] : null,
		];
	}
}
