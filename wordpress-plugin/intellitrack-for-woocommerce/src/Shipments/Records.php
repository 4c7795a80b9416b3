<?php
/**
 * The shipments the backend sent, and how far each has come.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Database;

defined( 'ABSPATH' ) || exit;

/** The plugin's table of shipments. A row is there before the first step is made. */
final class Records {

	/**
	 * The record of a key.
	 *
	 * @param string $key An effect's key.
	 */
	public static function find( string $key ): ?Record {
		return self::find_all( [ $key ] )[0] ?? null;
	}

	/**
	 * The records of many keys.
	 *
	 * @param string[] $keys Effects' keys.
	 * @return Record[]
	 */
	public static function find_all( array $keys ): array {
		global $wpdb;
		if ( [] === $keys ) {
			return [];
		}
		$places = implode( ',', array_fill( 0, count( $keys ), '%s' ) );
		// phpcs:ignore WordPress.DB -- our own table; one placeholder for each key.
		return array_map( [ Record::class, 'of' ], (array) $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM ' . Database::table( 'shipments' ) . " WHERE effect_key IN ($places)", $keys ) ) );
	}

	/**
	 * All records of an order, in the order they came.
	 *
	 * @param int $order_id An order.
	 * @return Record[]
	 */
	public static function of_order( int $order_id ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table.
		return array_map( [ Record::class, 'of' ], (array) $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM ' . Database::table( 'shipments' ) . ' WHERE order_id = %d ORDER BY created_at, effect_key', $order_id ) ) );
	}

	/**
	 * Writes down that a shipment is about to be made.
	 *
	 * @param Shipment $shipment What was asked for.
	 */
	public static function begin( Shipment $shipment ): Record {
		global $wpdb;
		$record           = new Record();
		$record->shipment = $shipment;
		// phpcs:ignore WordPress.DB -- our own table.
		$wpdb->insert(
			Database::table( 'shipments' ),
			[
				'effect_key' => $shipment->key,
				'order_id'   => $shipment->order_id,
				'request'    => wp_json_encode( $shipment->to_array() ),
				'steps'      => '{}',
				'complete'   => 0,
				'created_at' => Clock::now(),
			],
			[ '%s', '%d', '%s', '%s', '%d', '%d' ]
		);
		return $record;
	}

	/**
	 * Writes down how far a shipment has come.
	 *
	 * @param Record $record The record.
	 */
	public static function keep( Record $record ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table.
		$wpdb->update(
			Database::table( 'shipments' ),
			[
				'request'  => wp_json_encode( $record->shipment->to_array() ),
				'steps'    => wp_json_encode( (object) $record->steps ),
				'complete' => $record->complete ? 1 : 0,
			],
			[ 'effect_key' => $record->shipment->key ],
			[ '%s', '%s', '%d' ],
			[ '%s' ]
		);
	}
}
