<?php
/**
 * The browser's route `connection`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

use IntelliTrack\WooCommerce\Connection\Connecting;
use IntelliTrack\WooCommerce\Connection\Ending;
use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Routes;

defined( 'ABSPATH' ) || exit;

/** Looks at the connection, makes it, ends it. */
final class ConnectionRoute {

	/** Joins it. */
	public static function register(): void {
		add_action( 'rest_api_init', [ self::class, 'routes' ] );
	}

	/** On `rest_api_init`. */
	public static function routes(): void {
		register_rest_route(
			Routes::SPACE,
			'/admin/connection',
			[
				[
					'methods'             => 'GET',
					'callback'            => [ ConnectionView::class, 'whole' ],
					'permission_callback' => [ Permission::class, 'to_see' ],
					'show_in_index'       => false,
				],
				[
					'methods'             => 'POST',
					'callback'            => [ self::class, 'connect' ],
					'permission_callback' => [ Permission::class, 'to_connect' ],
					'show_in_index'       => false,
					'args'                => [
						'backend' => self::line(),
						'code'    => self::line(),
					],
				],
				[
					'methods'             => 'DELETE',
					'callback'            => [ self::class, 'disconnect' ],
					'permission_callback' => [ Permission::class, 'to_connect' ],
					'show_in_index'       => false,
				],
			]
		);
	}

	/**
	 * Connects.
	 *
	 * @param \WP_REST_Request $request `backend` and `code`.
	 * @return array|\WP_Error
	 */
	public static function connect( \WP_REST_Request $request ) {
		try {
			$done = Connecting::with( (string) $request['backend'], (string) $request['code'] );
		} catch ( \Throwable $error ) {
			Log::exception( 'connect', $error );
			return new \WP_Error( 'intellitrack_failed', __( 'The plugin met an error of its own. The log (WooCommerce, Status, Logs, "intellitrack") has the details.', 'intellitrack-for-woocommerce' ), [ 'status' => 500 ] );
		}
		return $done instanceof \WP_Error ? $done : ConnectionView::whole();
	}

	/** Disconnects. */
	public static function disconnect(): array {
		Ending::by_merchant();
		return ConnectionView::whole();
	}

	/** A line of text. */
	private static function line(): array {
		return [
			'type'              => 'string',
			'required'          => true,
			'maxLength'         => 500,
			'sanitize_callback' => 'sanitize_text_field',
		];
	}
}
