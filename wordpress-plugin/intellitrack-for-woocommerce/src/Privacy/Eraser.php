<?php
/**
 * Forgets a person.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Privacy;

use IntelliTrack\WooCommerce\Shipments\OrderShipments;
use IntelliTrack\WooCommerce\Shipments\Records;

defined( 'ABSPATH' ) || exit;

/** Takes carrier, tracking number and link off the person's parcels. How many of what has gone stays: without it the order would be shipped again. */
final class Eraser {

	/**
	 * A page for WordPress's tool; whether orders may be erased at all is the merchant's setting in WooCommerce.
	 *
	 * @param string $email An e-mail address.
	 * @param int    $page  From 1 on.
	 */
	public static function erase( $email, $page = 1 ): array {
		$allowed = wc_string_to_bool( get_option( 'woocommerce_erasure_request_removes_order_data', 'no' ) );
		$orders  = PersonsOrders::page( (string) $email, (int) $page );
		$answer  = [
			'items_removed'  => false,
			'items_retained' => false,
			'messages'       => [],
			'done'           => count( $orders ) < PersonsOrders::PAGE,
		];
		foreach ( $orders as $order ) {
			// phpcs:ignore WooCommerce.Commenting.CommentHooks -- WooCommerce's own filter, asked so that both erase the same orders.
			$erase = apply_filters( 'woocommerce_privacy_erase_order_personal_data', $allowed, $order );
			if ( [] === OrderShipments::of( $order ) && [] === Records::of_order( $order->get_id() ) ) {
				continue;
			}
			if ( $erase ) {
				self::forget( $order );
				$answer['items_removed'] = true;
				/* translators: %s: number of an order */
				$answer['messages'][] = sprintf( __( 'Removed the tracking numbers of order %s.', 'intellitrack-for-woocommerce' ), $order->get_order_number() );
			} else {
				$answer['items_retained'] = true;
				/* translators: %s: number of an order */
				$answer['messages'][] = sprintf( __( 'The tracking numbers of order %s were kept, as WooCommerce is set to keep orders.', 'intellitrack-for-woocommerce' ), $order->get_order_number() );
			}
		}
		return $answer;
	}

	/**
	 * Forgets what could lead to the person.
	 *
	 * @param \WC_Order $order An order.
	 */
	private static function forget( \WC_Order $order ): void {
		foreach ( Records::of_order( $order->get_id() ) as $record ) {
			$record->shipment->tracking_number = null;
			$record->shipment->tracking_url    = null;
			$record->shipment->carrier         = null;
			Records::keep( $record );
		}
		$entries = [];
		foreach ( OrderShipments::of( $order ) as $entry ) {
			$entries[] = [
				'tracking_number' => null,
				'tracking_url'    => null,
				'carrier'         => null,
			] + $entry;
		}
		$order->update_meta_data( OrderShipments::META, $entries );
		$order->save_meta_data();
	}
}
