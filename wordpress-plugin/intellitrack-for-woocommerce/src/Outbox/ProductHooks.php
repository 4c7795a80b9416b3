<?php
/**
 * What changes a product.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Origin;
use IntelliTrack\WooCommerce\Revisions;

defined( 'ABSPATH' ) || exit;

/** Hooks of products and variations. Of a variation the whole product is told. What we write ourselves is not told. */
final class ProductHooks {

	const POST_TYPES = [ 'product', 'product_variation' ];

	/** Joins them. */
	public static function register(): void {
		foreach ( [ 'woocommerce_new_product', 'woocommerce_update_product', 'woocommerce_new_product_variation', 'woocommerce_update_product_variation' ] as $hook ) {
			add_action( $hook, [ self::class, 'on_the_way' ], 10, 2 );
		}
		add_action( 'woocommerce_after_product_object_save', [ self::class, 'saved' ] );
		foreach ( [ 'woocommerce_product_set_stock', 'woocommerce_variation_set_stock' ] as $hook ) {
			add_action( $hook, [ self::class, 'stock_set' ] );
		}
		foreach ( [ 'trashed_post', 'untrashed_post', 'save_post_product', 'save_post_product_variation' ] as $hook ) {
			add_action( $hook, [ self::class, 'of_post' ] );
		}
		add_action( 'deleted_post', [ self::class, 'post_deleted' ], 10, 2 );
	}

	/**
	 * More may follow.
	 *
	 * @param mixed $id      Id of a product or variation.
	 * @param mixed $product The product; older calls bring none.
	 */
	public static function on_the_way( $id, $product = null ): void {
		$parent = $product instanceof \WC_Product ? $product->get_parent_id() : wp_get_post_parent_id( (int) $id );
		self::tell( (int) $id, (int) $parent, false );
	}

	/**
	 * All of it is saved.
	 *
	 * @param mixed $product Product or variation.
	 */
	public static function saved( $product ): void {
		if ( $product instanceof \WC_Product && 'auto-draft' !== $product->get_status( 'edit' ) ) {
			self::tell( $product->get_id(), $product->get_parent_id(), true );
		}
	}

	/**
	 * A figure moved: by an order, a refund, an import, or by hand.
	 *
	 * @param mixed $product What keeps the stock.
	 */
	public static function stock_set( $product ): void {
		if ( ! $product instanceof \WC_Product || Origin::is_ours() ) {
			return;
		}
		Changes::touch( 'stock.changed', $product->get_id(), Revisions::PRODUCT, array_filter( [ $product->get_id(), $product->get_parent_id() ] ) );
	}

	/**
	 * A product changed as a post: quick edit, trash.
	 *
	 * @param mixed $id Id of a post.
	 */
	public static function of_post( $id ): void {
		$post = get_post( (int) $id );
		if ( $post instanceof \WP_Post && in_array( $post->post_type, self::POST_TYPES, true ) && 'auto-draft' !== $post->post_status ) {
			self::tell( (int) $id, (int) $post->post_parent, false );
		}
	}

	/**
	 * Gone for good.
	 *
	 * @param mixed $id   Id of a post.
	 * @param mixed $post The post.
	 */
	public static function post_deleted( $id, $post = null ): void {
		if ( ! $post instanceof \WP_Post || ! in_array( $post->post_type, self::POST_TYPES, true ) || 'auto-draft' === $post->post_status ) {
			return;
		}
		Changes::record( 'product.deleted', (int) $id, Revisions::PRODUCT );
		if ( $post->post_parent > 0 ) {
			self::tell( (int) $post->post_parent, 0, true );
		}
	}

	/**
	 * Writes it down.
	 *
	 * @param int  $id     Id of a product or variation.
	 * @param int  $parent Id of the variation's product, 0 of a product.
	 * @param bool $final  Whether all of it is saved.
	 */
	private static function tell( int $id, int $parent, bool $final ): void {
		if ( Origin::is_ours() || $id <= 0 ) {
			return;
		}
		$subject = $parent > 0 ? $parent : $id;
		$revised = array_values( array_unique( [ $id, $subject ] ) );
		if ( $final ) {
			Changes::record( 'product.changed', $subject, Revisions::PRODUCT, $revised );
		} else {
			Changes::touch( 'product.changed', $subject, Revisions::PRODUCT, $revised );
		}
	}
}
