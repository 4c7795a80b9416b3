<?php
/**
 * What the plugin keeps about a person.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Privacy;

use IntelliTrack\WooCommerce\Shipments\OrderShipments;

defined( 'ABSPATH' ) || exit;

/** The parcels of the person's orders. Everything else about an order is WooCommerce's to tell. */
final class Exporter {

	/**
	 * A page for WordPress's tool.
	 *
	 * @param string $email An e-mail address.
	 * @param int    $page  From 1 on.
	 */
	public static function export( $email, $page = 1 ): array {
		$orders = PersonsOrders::page( (string) $email, (int) $page );
		$items  = [];
		foreach ( $orders as $order ) {
			foreach ( OrderShipments::of( $order ) as $at => $parcel ) {
				$items[] = [
					'group_id'    => 'intellitrack_shipments',
					'group_label' => __( 'IntelliTrack shipments', 'intellitrack-for-woocommerce' ),
					'item_id'     => "intellitrack-{$order->get_id()}-$at",
					'data'        => self::data( $order, $parcel ),
				];
			}
		}
		return [
			'data' => $items,
			'done' => count( $orders ) < PersonsOrders::PAGE,
		];
	}

	/**
	 * A parcel, as names and values.
	 *
	 * @param \WC_Order $order  Its order.
	 * @param array     $parcel An entry of our meta.
	 * @return array[]
	 */
	private static function data( \WC_Order $order, array $parcel ): array {
		$values = [
			__( 'Order number', 'intellitrack-for-woocommerce' )    => $order->get_order_number(),
			__( 'Carrier', 'intellitrack-for-woocommerce' )         => $parcel['carrier'],
			__( 'Tracking number', 'intellitrack-for-woocommerce' ) => $parcel['tracking_number'],
			__( 'Tracking link', 'intellitrack-for-woocommerce' )   => $parcel['tracking_url'],
			__( 'Shipped', 'intellitrack-for-woocommerce' )         => $parcel['shipped_at'],
		];
		$data   = [];
		foreach ( array_filter( $values ) as $name => $value ) {
			$data[] = [
				'name'  => $name,
				'value' => (string) $value,
			];
		}
		return $data;
	}
}
