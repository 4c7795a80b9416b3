<?php
/**
 * What speaks against a shipment.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

defined( 'ABSPATH' ) || exit;

/** Looked at before the first step: WooCommerce itself would take any line and any quantity. */
final class Objection {

	/**
	 * The rejection, or null.
	 *
	 * @param Shipment  $shipment What is asked for.
	 * @param \WC_Order $order    Its order.
	 */
	public static function to( Shipment $shipment, \WC_Order $order ): ?array {
		if ( in_array( $order->get_status(), Completion::ENDED, true ) ) {
			return Outcome::rejected( $shipment, 'order_cancelled', __( 'The order was cancelled, refunded or thrown away.', 'intellitrack-for-woocommerce' ) );
		}
		if ( [] === $shipment->items ) {
			return Outcome::rejected( $shipment, 'shipment_empty', __( 'There is nothing in the shipment.', 'intellitrack-for-woocommerce' ) );
		}
		$gone  = OrderShipments::shipped( $order, $shipment->key );
		$lines = $order->get_items();
		foreach ( $shipment->items as $id => $quantity ) {
			// Not get_item(): it finds the lines of every other order, too.
			$item = $lines[ $id ] ?? null;
			if ( ! $item instanceof \WC_Order_Item_Product ) {
				/* translators: %d: id of a line of an order */
				return Outcome::rejected( $shipment, 'shipment_exceeds_open', sprintf( __( 'The order has no line %d.', 'intellitrack-for-woocommerce' ), (int) $id ) );
			}
			$open = Completion::open( $order, $item, $gone );
			if ( $quantity > $open ) {
				/* translators: 1: number of units, 2: name of a product, 3: number of units */
				return Outcome::rejected( $shipment, 'shipment_exceeds_open', sprintf( __( '%1$d of "%2$s" were shipped, but only %3$s are open.', 'intellitrack-for-woocommerce' ), $quantity, $item->get_name(), (string) max( 0, $open ) ) );
			}
		}
		return null;
	}
}
