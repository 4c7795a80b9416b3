<?php
/**
 * Route `carriers`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;
use IntelliTrack\WooCommerce\Shipments\Providers;

defined( 'ABSPATH' ) || exit;

/** The shipping methods of the store's zones, and the providers whose parcels it can show. */
final class CarriersRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'carriers';
	}

	/**
	 * Both.
	 *
	 * @param Fields $fields The body; it has no fields.
	 */
	protected function checked( Fields $fields ): array {
		unset( $fields );
		return [
			'methods'   => self::methods(),
			'providers' => Providers::all(),
		];
	}

	/**
	 * Methods of every zone, the one of all other places among them, switched off or not.
	 *
	 * @return array[]
	 */
	private static function methods(): array {
		$methods = [];
		$zones   = array_keys( \WC_Shipping_Zones::get_zones() );
		foreach ( array_merge( $zones, [ 0 ] ) as $zone_id ) {
			$zone = new \WC_Shipping_Zone( $zone_id );
			foreach ( $zone->get_shipping_methods() as $method ) {
				$methods[] = [
					'method_id'   => (string) $method->id,
					'instance_id' => (string) $method->get_instance_id(),
					'title'       => wp_strip_all_tags( (string) $method->get_title() ),
					'zone'        => (string) $zone->get_zone_name(),
				];
			}
		}
		return $methods;
	}
}
