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
		add_action( 'woocommerce_before_product_object_save', [ Figures::class, 'look' ] );
		foreach ( [ 'woocommerce_new_product', 'woocommerce_update_product', 'woocommerce_new_product_variation', 'woocommerce_update_product_variation' ] as $hook ) {
			add_action( $hook, [ self::class, 'of_id' ], 10, 2 );
		}
		add_action( 'woocommerce_after_product_object_save', [ self::class, 'saved' ] );
		add_action( 'woocommerce_updated_product_stock', [ self::class, 'stock_of_id' ] );
		foreach ( [ 'woocommerce_product_set_stock', 'woocommerce_variation_set_stock' ] as $hook ) {
			add_action( $hook, [ self::class, 'stock_set' ] );
		}
		foreach ( [ 'trashed_post', 'untrashed_post', 'save_post_product', 'save_post_product_variation' ] as $hook ) {
			add_action( $hook, [ self::class, 'of_post' ] );
		}
		add_action( 'deleted_post', [ self::class, 'post_deleted' ], 10, 2 );
	}

	/**
	 * Written, though more may follow.
	 *
	 * @param mixed $id      Id of a product or variation.
	 * @param mixed $product The product; older calls bring none.
	 */
	public static function of_id( $id, $product = null ): void {
		if ( $product instanceof \WC_Product ) {
			self::saved( $product );
		} else {
			self::changed( (int) $id, (int) wp_get_post_parent_id( (int) $id ) );
		}
	}

	/**
	 * All of it is saved.
	 *
	 * @param mixed $product Product or variation.
	 */
	public static function saved( $product ): void {
		if ( $product instanceof \WC_Product && 'auto-draft' !== $product->get_status( 'edit' ) && ! Figures::are_all( $product ) ) {
			self::changed( $product->get_id(), $product->get_parent_id() );
		}
	}

	/**
	 * A figure moved, this very moment.
	 *
	 * @param mixed $id Id of what keeps the stock.
	 */
	public static function stock_of_id( $id ): void {
		self::stock( (int) $id, (int) wp_get_post_parent_id( (int) $id ) );
	}

	/**
	 * A figure moved: by an order, a refund, an import, or by hand.
	 *
	 * @param mixed $product What keeps the stock.
	 */
	public static function stock_set( $product ): void {
		// A product that keeps no stock has this fired, too, when it is created.
		if ( $product instanceof \WC_Product && $product->get_manage_stock() ) {
			self::stock( $product->get_id(), $product->get_parent_id() );
		}
	}

	/**
	 * A product changed as a post: quick edit, trash.
	 *
	 * @param mixed $id Id of a post.
	 */
	public static function of_post( $id ): void {
		$post = get_post( (int) $id );
		if ( $post instanceof \WP_Post && in_array( $post->post_type, self::POST_TYPES, true ) && 'auto-draft' !== $post->post_status ) {
			self::changed( (int) $id, (int) $post->post_parent );
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
			self::changed( (int) $post->post_parent, 0 );
		}
	}

	/**
	 * The product's page changed.
	 *
	 * @param int $id     Id of a product or variation.
	 * @param int $parent Id of the variation's product, 0 of a product.
	 */
	private static function changed( int $id, int $parent ): void {
		if ( $id > 0 && ! Origin::is_ours() ) {
			Changes::record( 'product.changed', $parent > 0 ? $parent : $id, Revisions::PRODUCT, self::both( $id, $parent ) );
		}
	}

	/**
	 * Only its stock did.
	 *
	 * @param int $id     Id of what keeps the stock.
	 * @param int $parent Id of the variation's product, 0 of a product.
	 */
	private static function stock( int $id, int $parent ): void {
		if ( $id > 0 && ! Origin::is_ours() ) {
			Changes::record( 'stock.changed', $id, Revisions::PRODUCT, self::both( $id, $parent ) );
		}
	}

	/**
	 * A variation, and the product that it is told with.
	 *
	 * @param int $id     Id of a product or variation.
	 * @param int $parent Id of the variation's product, 0 of a product.
	 * @return int[]
	 */
	private static function both( int $id, int $parent ): array {
		return $parent > 0 ? [ $id, $parent ] : [ $id ];
	}
}
