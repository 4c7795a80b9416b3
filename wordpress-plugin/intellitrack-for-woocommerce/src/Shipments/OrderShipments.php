<?php
/**
 * What of an order has gone.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

defined( 'ABSPATH' ) || exit;

/** Our own meta on the order: one entry for each parcel, by its key. */
final class OrderShipments {

	const META = '_intellitrack_shipments';

	/**
	 * The parcels that our meta tells of.
	 *
	 * @param \WC_Order $order An order.
	 * @return array[] `key`, `id`, `items`, `tracking_number`, `tracking_url`, `carrier`, `shipped_at`.
	 */
	public static function of( \WC_Order $order ): array {
		$entries = $order->get_meta( self::META );
		return is_array( $entries ) ? array_values( array_filter( $entries, [ self::class, 'is_entry' ] ) ) : [];
	}

	/**
	 * The parcels as the protocol shows them, those of core fulfillments among them.
	 *
	 * @param \WC_Order $order An order.
	 * @return array[]
	 */
	public static function document( \WC_Order $order ): array {
		$shown = [];
		$ours  = self::of( $order );
		foreach ( array_merge( $ours, self::of_others( $order, $ours ) ) as $entry ) {
			$shown[] = [
				'key'             => $entry['key'],
				'id'              => $entry['id'],
				'items'           => $entry['items'],
				'tracking_number' => $entry['tracking_number'],
			];
		}
		return $shown;
	}

	/**
	 * Units that have gone, by line.
	 *
	 * @param \WC_Order $order  An order.
	 * @param string    $except A key that is not counted.
	 * @return array<int, int>
	 */
	public static function shipped( \WC_Order $order, string $except = '' ): array {
		$ours = self::merged( $order );
		$gone = [];
		foreach ( array_merge( $ours, self::of_others( $order, $ours ) ) as $entry ) {
			if ( $entry['key'] === $except && null !== $entry['key'] ) {
				continue;
			}
			foreach ( $entry['items'] as $item ) {
				$gone[ (int) $item['item_id'] ] = ( $gone[ (int) $item['item_id'] ] ?? 0 ) + (int) $item['quantity'];
			}
		}
		return $gone;
	}

	/**
	 * Brings our meta up to what the plugin's table says.
	 *
	 * @param \WC_Order $order An order.
	 */
	public static function write( \WC_Order $order ): void {
		$entries = self::merged( $order );
		if ( self::of( $order ) !== $entries ) {
			$order->update_meta_data( self::META, $entries );
			$order->save_meta_data();
		}
	}

	/**
	 * Our meta and the table together: after the plugin was removed and installed again the meta knows more, after a crash the table does.
	 *
	 * @param \WC_Order $order An order.
	 * @return array[]
	 */
	private static function merged( \WC_Order $order ): array {
		$entries = array_column( self::of( $order ), null, 'key' );
		foreach ( Records::of_order( $order->get_id() ) as $record ) {
			$shipment                  = $record->shipment;
			$entries[ $shipment->key ] = [
				'key'             => $shipment->key,
				'id'              => $record->id(),
				'items'           => $shipment->items(),
				'tracking_number' => $shipment->tracking_number,
				'tracking_url'    => $shipment->tracking_url,
				'carrier'         => $shipment->carrier,
				'shipped_at'      => $shipment->shipped_at,
			];
		}
		return array_values( $entries );
	}

	/**
	 * Core fulfillments that are not ours.
	 *
	 * @param \WC_Order $order An order.
	 * @param array[]   $ours  The parcels we know.
	 * @return array[]
	 */
	private static function of_others( \WC_Order $order, array $ours ): array {
		$known = array_filter( array_column( $ours, 'id' ) );
		$keys  = array_column( $ours, 'key' );
		return array_values(
			array_filter(
				Fulfillments::of( $order ),
				static function ( array $entry ) use ( $known, $keys ): bool {
					return ! in_array( $entry['id'], $known, true ) && ! in_array( $entry['key'], $keys, true );
				}
			)
		);
	}

	/**
	 * Whether an entry of the meta is one that we wrote.
	 *
	 * @param mixed $entry One of its values.
	 */
	private static function is_entry( $entry ): bool {
		return is_array( $entry ) && isset( $entry['key'], $entry['items'] ) && is_array( $entry['items'] )
			&& [] === array_diff( [ 'id', 'tracking_number', 'tracking_url', 'carrier', 'shipped_at' ], array_keys( $entry ) );
	}
}
