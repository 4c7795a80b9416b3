<?php
/**
 * The backend's address, as a merchant types it.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Refusal;

defined( 'ABSPATH' ) || exit;

/** Only HTTPS, save for loopback where a developer says so. */
final class BackendAddress {

	/** What the wizard proposes. */
	public static function proposed(): string {
		return defined( 'INTELLITRACK_BACKEND_URL' ) ? untrailingslashit( esc_url_raw( (string) INTELLITRACK_BACKEND_URL ) ) : '';
	}

	/**
	 * The address in its one spelling: scheme, host, port and path, no slash at the end.
	 *
	 * @param string $typed What was typed; `https://` may be left out.
	 * @return string|\WP_Error
	 */
	public static function read( string $typed ) {
		$typed = trim( $typed );
		$parts = wp_parse_url( false === strpos( $typed, '://' ) ? 'https://' . $typed : $typed );
		$bare  = is_array( $parts ) && ! isset( $parts['user'] ) && ! isset( $parts['pass'] ) && ! isset( $parts['query'] ) && ! isset( $parts['fragment'] );
		if ( ! $bare || ! isset( $parts['scheme'], $parts['host'] ) || 1 !== preg_match( '/^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/iD', $parts['host'] ) ) {
			return self::refused( __( 'This is not the address of a website. Enter it as your IntelliTrack contact gave it to you, for example https://connect.example.com.', 'intellitrack-for-woocommerce' ) );
		}
		$host    = strtolower( $parts['host'] );
		$address = strtolower( $parts['scheme'] ) . '://' . $host . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' ) . untrailingslashit( $parts['path'] ?? '' );
		if ( 'https' !== strtolower( $parts['scheme'] ) && ! self::is_for_trial( $address ) ) {
			return self::refused( __( 'The address has to begin with https://. Without encryption, anybody on the way could read the key.', 'intellitrack-for-woocommerce' ) );
		}
		return esc_url_raw( $address ) === $address ? $address : self::refused( __( 'The address holds characters that an address cannot have.', 'intellitrack-for-woocommerce' ) );
	}

	/**
	 * A developer's backend on this very machine, which WordPress would not call otherwise.
	 *
	 * @param string $address In its one spelling.
	 */
	public static function is_for_trial( string $address ): bool {
		$allowed = defined( 'INTELLITRACK_ALLOW_HTTP' ) && INTELLITRACK_ALLOW_HTTP;
		/**
		 * Filters whether a backend on loopback may be called, over plain HTTP, too. Never on a real site.
		 *
		 * @param bool $allowed Whether the constant INTELLITRACK_ALLOW_HTTP says so.
		 */
		return (bool) apply_filters( 'intellitrack_allow_http', $allowed ) && in_array( trim( (string) wp_parse_url( $address, PHP_URL_HOST ), '[]' ), [ 'localhost', '127.0.0.1', '::1' ], true );
	}

	/**
	 * A refusal that the wizard shows at the field.
	 *
	 * @param string $message What is wrong with it.
	 */
	private static function refused( string $message ): \WP_Error {
		return Refusal::of( 'intellitrack_address', $message, 400, [ 'field' => 'backend' ] );
	}
}
