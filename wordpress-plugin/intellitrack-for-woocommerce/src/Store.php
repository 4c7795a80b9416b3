<?php
/**
 * What this site says of itself.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Addresses, name and versions. */
final class Store {

	/** Address of the shop, without a slash at the end. As it is set, not as a plugin for several languages would have it. */
	public static function home(): string {
		$home = untrailingslashit( (string) get_option( 'home' ) );
		return is_ssl() ? set_url_scheme( $home, 'https' ) : $home;
	}

	/** Address of the REST API, `?rest_route=` included where permalinks are plain. */
	public static function rest(): string {
		return get_rest_url( null, '/' );
	}

	/** Its name, as people read it. */
	public static function name(): string {
		return html_entity_decode( (string) get_bloginfo( 'name' ), ENT_QUOTES, 'UTF-8' );
	}

	/** The protocol's `storeKey`. */
	public static function key(): string {
		return self::key_of( self::home() );
	}

	/**
	 * The key of any address: without scheme, in lower case, without a slash at the end.
	 *
	 * @param string $address Of a shop.
	 */
	public static function key_of( string $address ): string {
		$parts = (array) wp_parse_url( $address );
		$port  = (int) ( $parts['port'] ?? 0 );
		$usual = 'https' === strtolower( $parts['scheme'] ?? '' ) ? 443 : 80;
		return strtolower( ( $parts['host'] ?? '' ) . ( 0 === $port || $usual === $port ? '' : ':' . $port ) . untrailingslashit( $parts['path'] ?? '' ) );
	}

	/** Version of WooCommerce; empty where it is missing. */
	public static function woocommerce(): string {
		return defined( 'WC_VERSION' ) ? (string) WC_VERSION : '';
	}
}
