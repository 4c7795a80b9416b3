<?php
/**
 * What many orders need to be read.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

defined( 'ABSPATH' ) || exit;

/** A handful of queries for all of them, instead of several for each line. */
final class OrderCaches {

	/**
	 * Fills the caches of the orders' items and of the products they name.
	 *
	 * @param int[] $ids Ids of orders.
	 */
	public static function fill( array $ids ): void {
		global $wpdb;
		$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:ignore WordPress.DB -- one placeholder for each id.
		$rows  = $wpdb->get_results( $wpdb->prepare( "SELECT meta.meta_id, meta.order_item_id, meta.meta_key, meta.meta_value FROM {$wpdb->prefix}woocommerce_order_items AS item INNER JOIN {$wpdb->order_itemmeta} AS meta ON meta.order_item_id = item.order_item_id WHERE item.order_id IN ($places) ORDER BY meta.meta_id", $ids ) );
		$metas = [];
		$named = [];
		foreach ( (array) $rows as $row ) {
			$metas[ (int) $row->order_item_id ][] = (object) [
				'meta_id'    => $row->meta_id,
				'meta_key'   => $row->meta_key, // phpcs:ignore WordPress.DB.SlowDBQuery -- a row, not a query.
				'meta_value' => $row->meta_value, // phpcs:ignore WordPress.DB.SlowDBQuery -- a row, not a query.
			];
			if ( '_product_id' === $row->meta_key || '_variation_id' === $row->meta_key ) {
				$named[ (int) $row->meta_value ] = true;
			}
		}
		update_meta_cache( 'order_item', array_keys( $metas ) );
		\WC_Data::prime_raw_meta_data_cache( $metas, 'order-items' );
		unset( $named[0] );
		if ( [] !== $named ) {
			_prime_post_caches( array_keys( $named ), true, true );
		}
	}
}
