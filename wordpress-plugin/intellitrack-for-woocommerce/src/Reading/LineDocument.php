<?php
/**
 * A line of an order as the protocol shows it.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

defined( 'ABSPATH' ) || exit;

/** What was bought, what of it was given back, and what of the store's stock it holds. */
final class LineDocument {

	/** Characters of a detail: nobody reads more, and a picture that an extension keeps as text would not fit in a request. */
	const DETAIL = 1000;

	/**
	 * A line.
	 *
	 * @param \WC_Order_Item_Product $item     The line.
	 * @param int|float              $refunded How many of it were refunded.
	 */
	public static function of( \WC_Order_Item_Product $item, $refunded ): array {
		$product = $item->get_product();
		$product = $product instanceof \WC_Product ? $product : null;
		return [
			'id'                => $item->get_id(),
			'name'              => $item->get_name(),
			'product_id'        => $item->get_product_id(),
			'variation_id'      => $item->get_variation_id(),
			'quantity'          => wc_stock_amount( $item->get_quantity() ),
			'sku'               => null === $product ? null : (string) $product->get_sku(),
			'total'             => wc_format_decimal( $item->get_total(), wc_get_price_decimals() ),
			'meta_data'         => self::shown( $item ),
			'refunded_quantity' => wc_stock_amount( $refunded ),
			'reduced_stock'     => wc_stock_amount( max( 0, (float) $item->get_meta( '_reduced_stock' ) ) ),
			'needs_shipping'    => self::needs_shipping( $item ),
			'stock_id'          => null !== $product && $product->managing_stock() ? (int) $product->get_stock_managed_by_id() : null,
		];
	}

	/**
	 * Whether a parcel is needed for it. Of a product that is gone nobody knows: the warehouse will.
	 *
	 * @param \WC_Order_Item_Product $item The line.
	 */
	public static function needs_shipping( \WC_Order_Item_Product $item ): bool {
		$product = $item->get_product();
		return ! $product instanceof \WC_Product || ! ( $product->is_virtual() || $product->is_downloadable() );
	}

	/**
	 * The details a shopper sees, as text.
	 *
	 * @param \WC_Order_Item_Product $item The line.
	 * @return array[]
	 */
	private static function shown( \WC_Order_Item_Product $item ): array {
		$shown = [];
		foreach ( $item->get_all_formatted_meta_data() as $meta ) {
			$shown[] = [
				'key'           => (string) $meta->key,
				'display_key'   => wc_clean( (string) $meta->display_key ),
				'display_value' => mb_substr( wc_clean( mb_substr( (string) $meta->display_value, 0, 20 * self::DETAIL ) ), 0, self::DETAIL ),
			];
		}
		return $shown;
	}
}
