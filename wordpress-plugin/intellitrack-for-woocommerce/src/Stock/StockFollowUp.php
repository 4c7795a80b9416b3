<?php
/**
 * What follows from a change of stock.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Stock;

defined( 'ABSPATH' ) || exit;

/** The same as when a shopper buys: hooks, look-up table, stock status, date, caches. */
final class StockFollowUp {

	/**
	 * Has WooCommerce take notice of a figure that is in the database already.
	 *
	 * A change by nothing: WooCommerce reads the figure as it is now (an order may have taken a unit since), puts it in the
	 * look-up table and tells its hooks. A product is saved as a whole, which costs three times as much, only where its
	 * status changes with the figure; else its date and caches are all that a save would touch.
	 *
	 * @param \WC_Product $product What keeps the stock.
	 */
	public static function after( \WC_Product $product ): void {
		wp_cache_delete( $product->get_id(), 'post_meta' );
		wc_update_product_stock( $product, 0, 'increase', true );
		$product->validate_props();
		if ( [] !== $product->get_changes() ) {
			add_filter( 'delete_post_metadata', [ self::class, 'spare' ], 10, 3 );
			try {
				$product->save();
			} finally {
				remove_filter( 'delete_post_metadata', [ self::class, 'spare' ] );
			}
			return;
		}
		self::touch( $product );
	}

	/**
	 * A save deletes some fifteen metas that a product without weight, sale or tax class never had, one query each: nothing to delete, nothing to ask.
	 *
	 * @param mixed  $answer  What another filter answered.
	 * @param int    $post_id The product.
	 * @param string $key     The meta.
	 * @return mixed
	 */
	public static function spare( $answer, $post_id, $key ) {
		return null === $answer && is_string( $key ) && '' !== $key && ! metadata_exists( 'post', (int) $post_id, $key ) ? false : $answer;
	}

	/**
	 * Date, caches, and the hooks that a save ends with (webhooks hang on them).
	 *
	 * @param \WC_Product $product Whose figure changed.
	 */
	private static function touch( \WC_Product $product ): void {
		global $wpdb;
		$id = $product->get_id();
		// phpcs:ignore WordPress.DB -- as WooCommerce does on a save that changes nothing of the post.
		$wpdb->update(
			$wpdb->posts,
			[
				'post_modified'     => current_time( 'mysql' ),
				'post_modified_gmt' => current_time( 'mysql', true ),
			],
			[ 'ID' => $id ]
		);
		clean_post_cache( $id );
		\WC_Cache_Helper::invalidate_cache_group( 'product_' . $id );
		if ( $product->get_parent_id() ) {
			\WC_Cache_Helper::invalidate_cache_group( 'product_' . $product->get_parent_id() );
		}
		// phpcs:ignore WooCommerce.Commenting.CommentHooks -- WooCommerce's own hooks, as at the end of its save.
		do_action( $product->is_type( 'variation' ) ? 'woocommerce_update_product_variation' : 'woocommerce_update_product', $id, $product );
	}
}
