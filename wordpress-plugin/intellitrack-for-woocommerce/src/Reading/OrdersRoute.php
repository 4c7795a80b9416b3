<?php
/**
 * Route `orders`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;
use IntelliTrack\WooCommerce\Outbox;

defined( 'ABSPATH' ) || exit;

/** A page of orders: all, the open ones, those that changed. */
final class OrdersRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'orders';
	}

	/**
	 * The page.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		$changed = $fields->second_or_null( 'changed_after' );
		$cursor  = Cursor::of( $fields );
		$open    = $fields->has( 'open' ) && $fields->flag( 'open' );
		$created = $fields->second_or_null( 'created_after' );
		$limit   = $fields->integer( 'limit', 1, 100 );

		// Before the page is read: what changes meanwhile is at or after it.
		$as_of = Clock::gmt();

		list( $documents, $next ) = Page::of(
			OrderPages::find( $cursor, $changed, $open, $created, $limit + 1 ),
			$limit,
			[ OrderReader::class, 'read' ]
		);
		return [
			'orders' => $documents,
			'next'   => $next,
			'as_of'  => $as_of,
			'outbox' => Outbox::state(),
		];
	}
}
