<?php
/**
 * The note that tells the customer of a parcel.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

defined( 'ABSPATH' ) || exit;

/** Once for a parcel: the note itself carries the parcel's key, written with it. */
final class CustomerNote {

	const META = 'intellitrack_shipment';

	/**
	 * Adds the note, or finds the one that was added.
	 *
	 * @param \WC_Order $order    An order.
	 * @param Shipment  $shipment The parcel.
	 * @param bool      $mail     Whether WooCommerce mails it.
	 * @return int The note's id.
	 */
	public static function add( \WC_Order $order, Shipment $shipment, bool $mail ): int {
		$found = self::find( $order->get_id(), $shipment->key );
		if ( null !== $found ) {
			return $found;
		}
		$mark = static function ( array $data ) use ( $shipment, $mail ): array {
			$meta = [ self::META => $shipment->key ];
			if ( ! $mail ) {
				// WooCommerce mails each note that is born as the customer's. This one becomes it, and is only read.
				$meta['is_customer_note'] = 1;
			}
			$data['comment_meta'] = $meta + ( $data['comment_meta'] ?? [] );
			return $data;
		};
		add_filter( 'woocommerce_new_order_note_data', $mark );
		try {
			return (int) $order->add_order_note( self::text( $order, $shipment ), $mail ? 1 : 0 );
		} finally {
			remove_filter( 'woocommerce_new_order_note_data', $mark );
		}
	}

	/**
	 * The note of a parcel, where there is one.
	 *
	 * @param int    $order_id An order.
	 * @param string $key      The parcel's key.
	 */
	private static function find( int $order_id, string $key ): ?int {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- WooCommerce hides its notes from get_comments(), and the caches of that are what a try that died left behind.
		$id = $wpdb->get_var( $wpdb->prepare( "SELECT note.comment_ID FROM {$wpdb->comments} AS note INNER JOIN {$wpdb->commentmeta} AS mark ON mark.comment_id = note.comment_ID AND mark.meta_key = %s AND mark.meta_value = %s WHERE note.comment_post_ID = %d AND note.comment_type = 'order_note' LIMIT 1", self::META, $key, $order_id ) );
		return null === $id ? null : (int) $id;
	}

	/**
	 * What it says, as HTML.
	 *
	 * @param \WC_Order $order    An order.
	 * @param Shipment  $shipment The parcel.
	 */
	private static function text( \WC_Order $order, Shipment $shipment ): string {
		$lines   = [];
		$lines[] = null === $shipment->carrier
			? esc_html__( 'A parcel of your order is on its way.', 'intellitrack-for-woocommerce' )
			/* translators: %s: name of a carrier */
			: sprintf( esc_html__( 'A parcel of your order is on its way with %s.', 'intellitrack-for-woocommerce' ), esc_html( $shipment->carrier ) );
		if ( null !== $shipment->tracking_number || null !== $shipment->tracking_url ) {
			/* translators: %s: tracking number, with a link */
			$lines[] = sprintf( esc_html__( 'Tracking number: %s', 'intellitrack-for-woocommerce' ), TrackingLink::html( $shipment->tracking_number, $shipment->tracking_url ) );
		}
		$items = $order->get_items();
		foreach ( $shipment->items as $id => $quantity ) {
			$item = $items[ $id ] ?? null;
			if ( null !== $item ) {
				/* translators: 1: number of units, 2: name of a product */
				$lines[] = sprintf( esc_html__( '%1$d × %2$s', 'intellitrack-for-woocommerce' ), (int) $quantity, esc_html( wp_strip_all_tags( $item->get_name() ) ) );
			}
		}
		return implode( "\n", $lines );
	}
}
