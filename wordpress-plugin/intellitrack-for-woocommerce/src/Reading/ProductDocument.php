<?php
/**
 * A product as the protocol shows it.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

defined( 'ABSPATH' ) || exit;

/** The store's own REST document, cut to what the backend needs. */
final class ProductDocument {

	/**
	 * Without revision and variations, which are read for many at once.
	 *
	 * @param \WC_Product $product    Not a variation.
	 * @param string|null $cost_field The meta that holds the unit cost.
	 */
	public static function of( \WC_Product $product, ?string $cost_field ): array {
		return [
			'id'                => $product->get_id(),
			'name'              => $product->get_name(),
			'type'              => $product->get_type(),
			'status'            => $product->get_status(),
			'virtual'           => $product->is_virtual(),
			'downloadable'      => $product->is_downloadable(),
			'sku'               => (string) $product->get_sku(),
			'global_unique_id'  => self::global_unique_id( $product ),
			'manage_stock'      => (bool) $product->get_manage_stock(),
			'stock_quantity'    => self::quantity( $product->get_stock_quantity() ),
			'stock_status'      => $product->get_stock_status(),
			'backorders'        => $product->get_backorders(),
			'date_created_gmt'  => Instant::gmt( $product->get_date_created() ),
			'date_modified_gmt' => Instant::gmt( $product->get_date_modified() ),
			'parent_id'         => $product->get_parent_id(),
			'grouped_products'  => $product->is_type( 'grouped' ) ? array_values( array_map( 'intval', $product->get_children() ) ) : [],
			'cost'              => UnitCost::of( $product, $cost_field ),
			'currency'          => get_woocommerce_currency(),
		];
	}

	/**
	 * GTIN, UPC, EAN or ISBN; WooCommerce knows them from 9.2 on.
	 *
	 * @param \WC_Product $product A product or variation.
	 */
	public static function global_unique_id( \WC_Product $product ): string {
		return method_exists( $product, 'get_global_unique_id' ) ? (string) $product->get_global_unique_id() : '';
	}

	/**
	 * Whole units. An extension may allow parts of one: half a unit cannot be shipped.
	 *
	 * @param int|float|null $quantity What the store shows.
	 */
	public static function quantity( $quantity ): ?int {
		return null === $quantity || '' === $quantity ? null : (int) floor( (float) $quantity );
	}
}
