<?php
/**
 * Route `shipments`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Budget;
use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** Up to fifty parcels, one outcome each, in their order. */
final class ShipmentsRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'shipments';
	}

	/**
	 * Parcel by parcel, until the time is used up.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		$shipments = array_map( [ Shipment::class, 'of' ], $fields->rows( 'shipments', 1, 50 ) );
		$budget    = new Budget( 'shipments', 30 );
		return [
			'outcomes' => array_map(
				static function ( Shipment $shipment ) use ( $budget ): array {
					return $budget->is_left() ? ShipmentWriter::write( $shipment ) : Outcome::retry( $shipment );
				},
				$shipments
			),
		];
	}
}
