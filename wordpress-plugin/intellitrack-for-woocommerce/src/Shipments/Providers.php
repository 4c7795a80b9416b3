<?php
/**
 * Whose parcels the store can show.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Features;

defined( 'ABSPATH' ) || exit;

/** The shipping providers of core fulfillments and of Shipment Tracking, where those are there. */
final class Providers {

	/**
	 * All of them, by name.
	 *
	 * @return array<int, array{id: string, name: string}>
	 */
	public static function all(): array {
		$names = self::of_shipment_tracking();
		foreach ( self::of_fulfillments() as $id => $name ) {
			$names[ $id ] = $name;
		}
		$providers = [];
		foreach ( $names as $id => $name ) {
			$providers[] = [
				'id'   => (string) $id,
				'name' => $name,
			];
		}
		return $providers;
	}

	/**
	 * Those that WooCommerce itself knows: their names by their keys. Its filter is public; the classes behind it moved with every other release.
	 *
	 * @return array<string, string>
	 */
	public static function of_fulfillments(): array {
		if ( ! Features::fulfillments() ) {
			return [];
		}
		// phpcs:ignore WooCommerce.Commenting.CommentHooks -- WooCommerce's own filter.
		$found = apply_filters( 'woocommerce_fulfillment_shipping_providers', [] );
		$names = [];
		foreach ( (array) $found as $provider ) {
			try {
				$provider = is_string( $provider ) && class_exists( $provider ) ? wc_get_container()->get( $provider ) : $provider;
				if ( is_object( $provider ) && is_callable( [ $provider, 'get_key' ] ) && is_callable( [ $provider, 'get_name' ] ) ) {
					$names[ (string) $provider->get_key() ] = wp_strip_all_tags( (string) $provider->get_name() );
				}
			} catch ( \Throwable $error ) {
				// One provider that cannot be made, of some extension, hides no other.
				unset( $error );
			}
		}
		asort( $names );
		return $names;
	}

	/**
	 * Those of the Shipment Tracking extension.
	 *
	 * @return array<string, string>
	 */
	private static function of_shipment_tracking(): array {
		if ( ! is_callable( [ 'WC_Shipment_Tracking_Actions', 'get_instance' ] ) ) {
			return [];
		}
		$actions = \WC_Shipment_Tracking_Actions::get_instance();
		$names   = [];
		if ( is_callable( [ $actions, 'get_providers' ] ) ) {
			foreach ( (array) $actions->get_providers() as $of_country ) {
				foreach ( array_keys( (array) $of_country ) as $name ) {
					$names[ sanitize_title( (string) $name ) ] = (string) $name;
				}
			}
		}
		return $names;
	}
}
