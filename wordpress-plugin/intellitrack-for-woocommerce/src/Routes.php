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
	];

	/** Called on `rest_api_init`. */
	public static function register(): void {
		foreach ( self::ALL as $class ) {
			$route = new $class();
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
}
