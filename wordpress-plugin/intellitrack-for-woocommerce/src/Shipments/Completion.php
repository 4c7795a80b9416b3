<?php
/**
 * When an order is done.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Reading\LineDocument;

defined( 'ABSPATH' ) || exit;

/** `completed` once every line that needs shipping has gone; and which mail that makes. */
final class Completion {

	/** Of these nothing is shipped any more. */
	const ENDED = [ 'cancelled', 'refunded', 'failed', 'trash', 'checkout-draft', 'auto-draft' ];

	/**
	 * Units of a line that have not gone and were not refunded.
	 *
	 * @param \WC_Order              $order An order.
	 * @param \WC_Order_Item_Product $item  One of its lines.
	 * @param array<int, int>        $gone  Units that have gone, by line.
	 * @return int|float
	 */
	public static function open( \WC_Order $order, \WC_Order_Item_Product $item, array $gone ) {
		$refunded = abs( (float) $order->get_qty_refunded_for_item( $item->get_id() ) );
		return wc_stock_amount( $item->get_quantity() - $refunded - ( $gone[ $item->get_id() ] ?? 0 ) );
	}

	/**
	 * Whether the order becomes completed with what has gone now.
	 *
	 * @param \WC_Order $order An order.
	 */
	public static function is_due( \WC_Order $order ): bool {
		if ( in_array( $order->get_status(), array_merge( self::ENDED, [ 'completed' ] ), true ) ) {
			return false;
		}
		$gone = OrderShipments::shipped( $order );
		foreach ( $order->get_items() as $item ) {
			if ( $item instanceof \WC_Order_Item_Product && LineDocument::needs_shipping( $item ) && self::open( $order, $item, $gone ) > 0 ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The one mail of a parcel.
	 *
	 * @param \WC_Order $order  An order.
	 * @param bool      $notify Whether the customer is to hear of it.
	 * @return string `none`, `note` or `completed`.
	 */
	public static function mail( \WC_Order $order, bool $notify ): string {
		if ( ! $notify ) {
			return 'none';
		}
		return self::is_due( $order ) && self::is_mailed() ? 'completed' : 'note';
	}

	/**
	 * Completes the order.
	 *
	 * @param \WC_Order $order An order.
	 * @param bool      $quiet Without a mail to the customer.
	 * @return bool Whether it was done.
	 */
	public static function make( \WC_Order $order, bool $quiet ): bool {
		if ( ! self::is_due( $order ) ) {
			return false;
		}
		$complete = static function () use ( $order ): bool {
			return $order->update_status( 'completed', __( 'Everything has been shipped.', 'intellitrack-for-woocommerce' ) );
		};
		return $quiet ? self::quietly( $complete ) : $complete();
	}

	/** Whether this store mails its customers when an order is completed. */
	private static function is_mailed(): bool {
		$emails = WC()->mailer()->get_emails();
		return isset( $emails['WC_Email_Customer_Completed_Order'] ) && $emails['WC_Email_Customer_Completed_Order']->is_enabled();
	}

	/**
	 * Keeps WooCommerce from mailing the completion, at once or later.
	 *
	 * @param callable $complete Completes the order.
	 * @return mixed What it answers.
	 */
	private static function quietly( callable $complete ) {
		$taken = [];
		foreach ( [ 'send_transactional_email', 'queue_transactional_email' ] as $mailer ) {
			$priority = has_action( 'woocommerce_order_status_completed', [ 'WC_Emails', $mailer ] );
			if ( false !== $priority && remove_action( 'woocommerce_order_status_completed', [ 'WC_Emails', $mailer ], $priority ) ) {
				$taken[ $mailer ] = $priority;
			}
		}
		add_filter( 'woocommerce_email_enabled_customer_completed_order', '__return_false', PHP_INT_MAX );
		try {
			return $complete();
		} finally {
			remove_filter( 'woocommerce_email_enabled_customer_completed_order', '__return_false', PHP_INT_MAX );
			foreach ( $taken as $mailer => $priority ) {
				add_action( 'woocommerce_order_status_completed', [ 'WC_Emails', $mailer ], $priority, 10 );
			}
		}
	}
}
