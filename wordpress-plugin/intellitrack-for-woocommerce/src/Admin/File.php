<?php
/**
 * A file in the place of JSON.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

defined( 'ABSPATH' ) || exit;

/** WordPress makes JSON of every answer; this one goes out as it came. */
final class File {

	/**
	 * The answer.
	 *
	 * @param array{status: int, type: string, headers: array<string, string>, body: string} $reply What the backend sent.
	 */
	public static function response( array $reply ): \WP_REST_Response {
		$name     = 1 === preg_match( '/filename="?([A-Za-z0-9._-]+)"?/', $reply['headers']['content-disposition'], $found ) ? $found[1] : 'preview.csv';
		$response = new \WP_REST_Response( null, 200 );
		$response->header( 'Content-Type', 'text/csv; charset=utf-8' );
		$response->header( 'Content-Disposition', 'attachment; filename="' . sanitize_file_name( $name ) . '"' );
		$response->header( 'X-Content-Type-Options', 'nosniff' );
		add_filter(
			'rest_pre_serve_request',
			static function ( $served, $result ) use ( $response, $reply ) {
				if ( $served || $result !== $response ) {
					return $served;
				}
				// phpcs:ignore WordPress.Security.EscapeOutput -- a download of type text/csv, never shown as a page.
				echo $reply['body'];
				return true;
			},
			10,
			2
		);
		return $response;
	}
}
