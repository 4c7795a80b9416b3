<?php
/**
 * The data of the Shipment Tracking extensions.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Features;

defined( 'ABSPATH' ) || exit;

/** Through the extension's own function where it has one, else in the order meta that all of them read. */
final class TrackingExtension {

	const META = '_wc_shipment_tracking_items';

	/**
	 * Adds the parcel's tracking number, unless it is there.
	 *
	 * @param \WC_Order $order    An order.
	 * @param Shipment  $shipment The parcel.
	 * @return bool Whether such an extension shows it now.
	 */
	public static function add( \WC_Order $order, Shipment $shipment ): bool {
		if ( ! Features::shipment_tracking() || null === $shipment->tracking_number ) {
			return false;
		}
		if ( in_array( $shipment->tracking_number, array_column( self::entries( $order ), 'tracking_number' ), true ) ) {
			return true;
		}
		$provider = $shipment->provider ?? $shipment->carrier ?? '';
		$shipped  = null === $shipment->shipped_at ? time() : (int) strtotime( $shipment->shipped_at . ' UTC' );
		if ( function_exists( 'wc_st_add_tracking_number' ) ) {
			wc_st_add_tracking_number( $order->get_id(), $shipment->tracking_number, $provider, $shipped, $shipment->tracking_url ?? false );
			$order->read_meta_data( true );
			return true;
		}
		// Read anew, and added to: the entries of others stay.
		$order->read_meta_data( true );
		$entries   = self::entries( $order );
		$entries[] = [
			'tracking_provider'        => $shipment->provider ?? '',
			'custom_tracking_provider' => null === $shipment->provider ? $provider : '',
			'custom_tracking_link'     => $shipment->tracking_url ?? '',
			'tracking_number'          => $shipment->tracking_number,
			'date_shipped'             => (string) $shipped,
			'tracking_id'              => md5( 'intellitrack-' . $shipment->key ),
		];
		$order->update_meta_data( self::META, $entries );
		$order->save_meta_data();
		return true;
	}

	/**
	 * What is there, whoever wrote it.
	 *
	 * @param \WC_Order $order An order.
	 * @return array[]
	 */
	private static function entries( \WC_Order $order ): array {
		$entries = $order->get_meta( self::META );
		return is_array( $entries ) ? array_values( array_filter( $entries, 'is_array' ) ) : [];
	}
}
