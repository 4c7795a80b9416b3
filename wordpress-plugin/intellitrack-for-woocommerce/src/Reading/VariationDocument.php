<?php
/**
 * A variation as the protocol shows it.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

defined( 'ABSPATH' ) || exit;

/** With its own SKU, never its parent's: two variations without one would otherwise share it. */
final class VariationDocument {

	/**
	 * Without the revision, which is read for many at once.
	 *
	 * @param \WC_Product_Variation $variation  A variation.
	 * @param string|null           $cost_field The meta that holds the unit cost.
	 */
	public static function of( \WC_Product_Variation $variation, ?string $cost_field ): array {
		$managed = $variation->get_manage_stock();
		return [
			'id'                => $variation->get_id(),
			'name'              => wc_get_formatted_variation( $variation, true, false, false ),
			'status'            => $variation->get_status(),
			'virtual'           => $variation->is_virtual(),
			'downloadable'      => $variation->is_downloadable(),
			'sku'               => (string) $variation->get_sku( 'edit' ),
			'global_unique_id'  => ProductDocument::global_unique_id( $variation ),
			'manage_stock'      => 'parent' === $managed ? 'parent' : (bool) $managed,
			'stock_quantity'    => ProductDocument::quantity( $variation->get_stock_quantity() ),
			'stock_status'      => $variation->get_stock_status(),
			'backorders'        => $variation->get_backorders(),
			'date_modified_gmt' => Instant::gmt( $variation->get_date_modified() ),
			'parent_id'         => $variation->get_parent_id(),
			'cost'              => UnitCost::of( $variation, $cost_field ),
		];
	}
}
