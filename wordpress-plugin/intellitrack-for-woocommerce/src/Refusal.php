<?php
/**
 * Refusals of the protocol.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** `{"code", "message", "data": {"status", ...}}`: WordPress makes that of a WP_Error by itself. */
final class Refusal {

	/**
	 * Nothing was done, because of one field.
	 *
	 * @param string $field   Name of the field, as in the request.
	 * @param string $message What is wrong with it.
	 */
	public static function invalid( string $field, string $message ): \WP_Error {
		return self::of( 'intellitrack_invalid', $message, 400, [ 'field' => $field ] );
	}

	/**
	 * Any refusal.
	 *
	 * @param string $code    As in the protocol.
	 * @param string $message For people.
	 * @param int    $status  Status of HTTP.
	 * @param array  $data    What else the code promises.
	 */
	public static function of( string $code, string $message, int $status, array $data = [] ): \WP_Error {
		return new \WP_Error( $code, $message, [ 'status' => $status ] + $data );
	}
}
