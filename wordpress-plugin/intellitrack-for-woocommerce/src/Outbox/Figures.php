<?php
/**
 * Saves of a product that change only figures.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

defined( 'ABSPATH' ) || exit;

/** Each sale saves the product, for its stock and what is counted beside it. That is told as a change of stock: nobody has to read the whole product again. */
final class Figures {

	/** Of these, stock is told by hooks of its own; the others are not read by anybody. */
	const NAMES = [ 'stock_quantity', 'date_modified', 'total_sales', 'average_rating', 'rating_counts', 'review_count' ];

	/**
	 * The products being saved, by object, and whether nothing but figures changes.
	 *
	 * @var array<int, bool>
	 */
	private static $only = [];

	/**
	 * On `woocommerce_before_product_object_save`: what is going to be changed is known only now.
	 *
	 * @param mixed $product Product or variation.
	 */
	public static function look( $product ): void {
		if ( ! $product instanceof \WC_Product ) {
			return;
		}
		$changed = array_diff( array_keys( $product->get_changes() ), self::NAMES );
		if ( $product->get_manage_stock() || $product->is_type( 'variable' ) ) {
			// Follows from the figure, or from those of the variations.
			$changed = array_diff( $changed, [ 'stock_status' ] );
		}
		if ( count( self::$only ) > 100 ) {
			self::$only = [];
		}
		self::$only[ spl_object_id( $product ) ] = $product->get_id() > 0 && [] === $changed && ! self::has_other_meta( $product );
	}

	/**
	 * Whether the save under way, or just over, changes nothing else.
	 *
	 * @param \WC_Product $product Product or variation.
	 */
	public static function are_all( \WC_Product $product ): bool {
		return self::$only[ spl_object_id( $product ) ] ?? false;
	}

	/**
	 * Meta of other plugins may be the unit cost.
	 *
	 * @param \WC_Product $product Product or variation.
	 */
	private static function has_other_meta( \WC_Product $product ): bool {
		foreach ( $product->get_meta_data() as $meta ) {
			if ( empty( $meta->id ) || [] !== $meta->get_changes() ) {
				return true;
			}
		}
		return false;
	}
}
