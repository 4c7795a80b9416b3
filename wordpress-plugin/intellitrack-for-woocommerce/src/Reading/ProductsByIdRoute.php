<?php
/**
 * Route `products-by-id`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** Whole products, named by their own id or by a variation's. */
final class ProductsByIdRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'products-by-id';
	}

	/**
	 * Each product once.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		$ids        = $fields->ids( 'ids', 100 );
		$cost_field = $fields->text_or_null( 'cost_field' );
		return [ 'products' => array_values( ProductReader::read( ProductReader::products_of( $ids ), $cost_field ) ) ];
	}
}
