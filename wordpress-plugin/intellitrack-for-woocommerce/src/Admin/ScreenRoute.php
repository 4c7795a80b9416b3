<?php
/**
 * The browser's routes `screens`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

use IntelliTrack\WooCommerce\Connection\Backend;
use IntelliTrack\WooCommerce\Connection\Reply;
use IntelliTrack\WooCommerce\Routes;

defined( 'ABSPATH' ) || exit;

/** What the page asks goes on to the backend, signed, with who asks: no secret is ever in a browser. */
final class ScreenRoute {

	const TIMEOUT = 30;

	/** Parts of a query that are WordPress's. */
	const NOT_OURS = [ 'rest_route', '_wpnonce', '_locale', '_method', '_envelope' ];

	/** Joins them. */
	public static function register(): void {
		add_action( 'rest_api_init', [ self::class, 'routes' ] );
	}

	/** On `rest_api_init`. */
	public static function routes(): void {
		register_rest_route(
			Routes::SPACE,
			'/admin/screens/(?P<screen>[a-z][a-z0-9-]{0,63}(\.csv)?)',
			[
				[
					'methods'             => [ 'GET', 'POST' ],
					'callback'            => [ self::class, 'answer' ],
					'permission_callback' => [ Permission::class, 'to_see' ],
					'show_in_index'       => false,
				],
			]
		);
	}

	/**
	 * Asks the backend, and hands on what it says.
	 *
	 * @param \WP_REST_Request $request What came.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function answer( \WP_REST_Request $request ) {
		$route  = $request->get_url_params();
		$screen = sanitize_file_name( (string) $route['screen'] );
		$reply  = Backend::fetch( '/plugin/screens/' . $screen, self::message( $request ), self::TIMEOUT );
		if ( $reply instanceof \WP_Error ) {
			return $reply;
		}
		if ( 200 === $reply['status'] && 0 === strpos( $reply['type'], 'text/csv' ) ) {
			return File::response( $reply );
		}
		$object = Reply::object( $reply );
		$code   = $object instanceof \WP_Error ? (string) $object->get_error_code() : '';
		if ( 401 === $reply['status'] || 'intellitrack_page' === $code ) {
			return $object;
		}
		// As it came: an empty object must not become an empty list.
		return new \WP_REST_Response( json_decode( $reply['body'] ), $reply['status'] );
	}

	/**
	 * The protocol's message.
	 *
	 * @param \WP_REST_Request $request What came.
	 */
	private static function message( \WP_REST_Request $request ): array {
		$query = array_diff_key( $request->get_query_params(), array_flip( self::NOT_OURS ) );
		return [
			'method' => 'POST' === $request->get_method() ? 'POST' : 'GET',
			'query'  => http_build_query( $query, '', '&', PHP_QUERY_RFC3986 ),
			'form'   => 'POST' === $request->get_method() ? self::form( $request ) : null,
			'person' => Person::present(),
		];
	}

	/**
	 * The form as the browser wrote it: a name may come several times.
	 *
	 * @param \WP_REST_Request $request What came.
	 */
	private static function form( \WP_REST_Request $request ): string {
		$raw = (string) $request->get_body();
		return '' === $raw ? http_build_query( $request->get_body_params(), '', '&', PHP_QUERY_RFC3986 ) : wp_check_invalid_utf8( $raw );
	}
}
