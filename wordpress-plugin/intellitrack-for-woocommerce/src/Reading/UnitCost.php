<?php
/**
 * What one unit costs the merchant.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Features;

defined( 'ABSPATH' ) || exit;

/** Cost of goods sold where that feature is on, else a meta of the merchant's choice. Unknown is null, never 0. */
final class UnitCost {

	/**
	 * A decimal, or whatever the merchant's field holds; null where nothing is said.
	 *
	 * @param \WC_Product $product    A product or variation.
	 * @param string|null $cost_field The meta's key.
	 */
	public static function of( \WC_Product $product, ?string $cost_field ): ?string {
		if ( Features::cost_of_goods_sold() && method_exists( $product, 'get_cogs_total_value' ) ) {
			return self::cost_of_goods( $product );
		}
		if ( null === $cost_field ) {
			return null;
		}
		// Not get_meta(): it complains about keys of WooCommerce's own, and a merchant may choose one of those.
		$value = get_post_meta( $product->get_id(), $cost_field, true );
		$value = is_scalar( $value ) && ! is_bool( $value ) ? trim( (string) $value ) : '';
		return '' === $value || strlen( $value ) > 64 ? null : $value;
	}

	/**
	 * The total that WooCommerce would book for one unit.
	 *
	 * @param \WC_Product $product A product or variation.
	 */
	private static function cost_of_goods( \WC_Product $product ): ?string {
		if ( null === $product->get_cogs_value() ) {
			$parent = $product->is_type( 'variation' ) ? wc_get_product( $product->get_parent_id() ) : null;
			if ( ! $parent || null === $parent->get_cogs_value() ) {
				return null;
			}
		}
		return (string) wc_format_decimal( $product->get_cogs_total_value(), false, true );
	}
}
