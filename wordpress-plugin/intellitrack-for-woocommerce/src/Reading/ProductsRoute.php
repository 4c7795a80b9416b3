<?php
/**
 * Route `products`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** A page of all products, or of those that changed. */
final class ProductsRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'products';
	}

	/**
	 * The page.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		$from       = $fields->second_or_null( 'changed_after' );
		$cursor     = Cursor::of( $fields );
		$limit      = $fields->integer( 'limit', 1, 100 );
		$cost_field = $fields->text_or_null( 'cost_field' );

		// Before the page is read: what changes meanwhile is at or after it.
		$as_of = Clock::gmt();

		list( $documents, $next ) = Page::of(
			ProductPages::find( $cursor, $from, $limit + 1 ),
			$limit,
			static function ( array $ids ) use ( $cost_field ): array {
				return ProductReader::read( $ids, $cost_field );
			}
		);
		return [
			'products' => $documents,
			'next'     => $next,
			'as_of'    => $as_of,
		];
	}
}
