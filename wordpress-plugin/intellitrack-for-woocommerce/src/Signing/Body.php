<?php
/**
 * The body of a request of the backend's.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Signing;

use IntelliTrack\WooCommerce\Refusal;

defined( 'ABSPATH' ) || exit;

/** A JSON object of at most 1 MB; parsed only after the signature was looked at. */
final class Body {

	const MAXIMUM_BYTES = 1048576;

	/**
	 * The object, or a refusal.
	 *
	 * @param \WP_REST_Request $request What came.
	 * @return array|\WP_Error
	 */
	public static function of( \WP_REST_Request $request ) {
		$raw = (string) $request->get_body();
		if ( strlen( $raw ) > self::MAXIMUM_BYTES ) {
			return Refusal::invalid( 'body', 'The body is larger than 1 MB.' );
		}
		$body = json_decode( $raw, true );
		return is_array( $body ) && '{' === substr( ltrim( $raw ), 0, 1 ) ? $body : Refusal::invalid( 'body', 'The body is no JSON object.' );
	}
}
