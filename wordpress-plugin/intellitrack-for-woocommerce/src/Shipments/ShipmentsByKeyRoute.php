<?php
/**
 * Route `shipments-by-key`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** What became of shipments whose answer was lost. */
final class ShipmentsByKeyRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'shipments-by-key';
	}

	/**
	 * Those that were begun.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		return [
			'shipments' => array_map(
				static function ( Record $record ): array {
					return [
						'key'      => $record->shipment->key,
						'order_id' => $record->shipment->order_id,
						'id'       => $record->id(),
						'complete' => $record->complete,
					];
				},
				Records::find_all( $fields->keys( 'keys', 100 ) )
			),
		];
	}
}
