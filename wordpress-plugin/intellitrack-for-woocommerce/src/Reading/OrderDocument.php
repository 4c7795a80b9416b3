<?php
/**
 * An order as the protocol shows it.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Revisions;
use IntelliTrack\WooCommerce\Shipments\OrderShipments;

defined( 'ABSPATH' ) || exit;

/** The store's own REST document, cut to what the backend needs, with what only the store can know. */
final class OrderDocument {

	const BILLING  = [ 'first_name', 'last_name', 'company', 'address_1', 'address_2', 'city', 'state', 'postcode', 'country', 'email', 'phone' ];
	const SHIPPING = [ 'first_name', 'last_name', 'company', 'address_1', 'address_2', 'city', 'state', 'postcode', 'country', 'phone' ];

	/**
	 * Documents of many orders, in their order.
	 *
	 * @param \WC_Order[] $orders Orders; what is none is left out.
	 * @return array[]
	 */
	public static function of( array $orders ): array {
		$ids = [];
		foreach ( $orders as $order ) {
			if ( $order instanceof \WC_Order ) {
				$ids[] = $order->get_id();
			}
		}
		if ( [] === $ids ) {
			return [];
		}
		OrderCaches::fill( $ids );
		$refunded  = array_fill_keys( OrderPages::refunded( $ids ), true );
		$revisions = Revisions::of( Revisions::ORDER, $ids );
		$documents = [];
		foreach ( $orders as $order ) {
			if ( $order instanceof \WC_Order ) {
				$id          = $order->get_id();
				$documents[] = self::one( $order, isset( $refunded[ $id ] ) ) + [ 'revision' => $revisions[ $id ] ];
			}
		}
		return $documents;
	}

	/**
	 * Without the revision, which is read for many at once.
	 *
	 * @param \WC_Order $order       An order.
	 * @param bool      $has_refunds Whether anything of it was refunded.
	 */
	private static function one( \WC_Order $order, bool $has_refunds ): array {
		$lines = [];
		foreach ( $order->get_items() as $item ) {
			if ( $item instanceof \WC_Order_Item_Product ) {
				$lines[] = LineDocument::of( $item, $has_refunds ? abs( (float) $order->get_qty_refunded_for_item( $item->get_id() ) ) : 0 );
			}
		}
		return [
			'id'                   => $order->get_id(),
			'number'               => (string) $order->get_order_number(),
			'status'               => $order->get_status(),
			'currency'             => $order->get_currency(),
			'total'                => wc_format_decimal( $order->get_total(), wc_get_price_decimals() ),
			'date_created_gmt'     => Instant::gmt( $order->get_date_created() ),
			'date_modified_gmt'    => Instant::gmt( $order->get_date_modified() ),
			'date_paid_gmt'        => Instant::gmt( $order->get_date_paid() ),
			'payment_method'       => $order->get_payment_method(),
			'payment_method_title' => $order->get_payment_method_title(),
			'customer_id'          => $order->get_customer_id(),
			'customer_note'        => $order->get_customer_note(),
			'billing'              => self::address( $order, 'billing', self::BILLING ),
			'shipping'             => self::address( $order, 'shipping', self::SHIPPING ),
			'line_items'           => $lines,
			'shipping_lines'       => self::shipping_lines( $order ),
			'needs_payment'        => $order->needs_payment(),
			'stock_reduced'        => (bool) $order->get_data_store()->get_stock_reduced( $order ),
			'shipments'            => OrderShipments::document( $order ),
			'is_test'              => self::is_test( $order ),
		];
	}

	/**
	 * One of its addresses.
	 *
	 * @param \WC_Order $order  An order.
	 * @param string    $kind   `billing` or `shipping`.
	 * @param string[]  $fields Their names.
	 * @return array<string, string>
	 */
	private static function address( \WC_Order $order, string $kind, array $fields ): array {
		$address = [];
		foreach ( $fields as $field ) {
			$address[ $field ] = (string) $order->{"get_{$kind}_{$field}"}();
		}
		return $address;
	}

	/**
	 * The shipping methods that were chosen.
	 *
	 * @param \WC_Order $order An order.
	 * @return array[]
	 */
	private static function shipping_lines( \WC_Order $order ): array {
		$lines = [];
		foreach ( $order->get_items( 'shipping' ) as $item ) {
			if ( $item instanceof \WC_Order_Item_Shipping ) {
				$lines[] = [
					'id'           => $item->get_id(),
					'method_id'    => $item->get_method_id(),
					'instance_id'  => (string) $item->get_instance_id(),
					'method_title' => $item->get_method_title(),
				];
			}
		}
		return $lines;
	}

	/**
	 * Whether it was paid with play money.
	 *
	 * @param \WC_Order $order An order.
	 */
	private static function is_test( \WC_Order $order ): bool {
		$is_test = 'test' === $order->get_meta( '_wcpay_mode' ) || 'sandbox' === $order->get_meta( '_ppcp_paypal_payment_mode' );
		/**
		 * Filters whether an order was made to try the store: WooCommerce itself knows no such thing.
		 *
		 * @param bool      $is_test Whether its payment says so (WooPayments, PayPal).
		 * @param \WC_Order $order   The order.
		 */
		return (bool) apply_filters( 'intellitrack_order_is_test', $is_test, $order );
	}
}
