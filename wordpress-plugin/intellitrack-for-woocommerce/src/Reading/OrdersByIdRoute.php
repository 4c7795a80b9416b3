<?php
/**
 * Route `orders-by-id`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;
use IntelliTrack\WooCommerce\Outbox;

defined( 'ABSPATH' ) || exit;

/** Orders by their ids, and which of them are gone. */
final class OrdersByIdRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'orders-by-id';
	}

	/**
	 * What there is of them.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		$ids = $fields->ids( 'ids', 100 );
		return [
			'orders' => array_values( OrderReader::read( $ids ) ),
			'gone'   => array_values( array_diff( $ids, array_keys( OrderPages::existing( $ids ) ) ) ),
			'outbox' => Outbox::state(),
		];
	}
}
