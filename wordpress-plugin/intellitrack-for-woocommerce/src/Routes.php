<?php
/**
 * The routes that the backend calls.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Registers each route once, with the signature as its permission. */
final class Routes {

	const SPACE = 'intellitrack/v1';

	/** Classes that implement Route: a new route is one more line. */
	const ALL = [
		Connection\Hello::class,
		Connection\Describe::class,
		Connection\Disconnect::class,
		Outbox\Report::class,
		Reading\ProductsRoute::class,
		Reading\ProductsByIdRoute::class,
		Reading\LevelsRoute::class,
		Stock\StockRoute::class,
		Shipments\ShipmentsByKeyRoute::class,
		Shipments\ShipmentsRoute::class,
		Reading\CarriersRoute::class,
		Reading\OrdersByIdRoute::class,
		Reading\OrdersRoute::class,
	];

	/** Called on `rest_api_init`. */
	public static function register(): void {
		foreach ( self::all() as $route ) {
			register_rest_route(
				self::SPACE,
				'/' . $route->name(),
				[
					'methods'             => 'POST',
					'callback'            => new Signing\Answerer( $route ),
					'permission_callback' => [ Signing\Gate::class, 'permits' ],
					'show_in_index'       => false,
				]
			);
		}
	}

	/**
	 * Whether a REST route is one of these.
	 *
	 * @param string $address As in `/intellitrack/v1/stock`.
	 */
	public static function is_signed( string $address ): bool {
		foreach ( self::all() as $route ) {
			if ( '/' . self::SPACE . '/' . $route->name() === untrailingslashit( $address ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * One of each.
	 *
	 * @return Route[]
	 */
	private static function all(): array {
		static $all = null;
		if ( null === $all ) {
			$all = array_map(
				static function ( string $name ): Route {
					return new $name();
				},
				self::ALL
			);
		}
		return $all;
	}
}
