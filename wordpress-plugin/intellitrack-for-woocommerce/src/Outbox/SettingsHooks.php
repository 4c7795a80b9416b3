<?php
/**
 * What changes the store.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

defined( 'ABSPATH' ) || exit;

/** Settings that change what we read or may write. */
final class SettingsHooks {

	const OPTIONS = [
		'blogname',
		'gmt_offset',
		'home',
		'permalink_structure',
		'siteurl',
		'timezone_string',
		'woocommerce_currency',
		'woocommerce_custom_orders_table_enabled',
		'woocommerce_feature_cost_of_goods_sold_enabled',
		'woocommerce_feature_fulfillments_enabled',
		'woocommerce_manage_stock',
		'woocommerce_version',
	];

	const ZONE_HOOKS = [
		'woocommerce_after_shipping_zone_object_save',
		'woocommerce_delete_shipping_zone',
		'woocommerce_shipping_zone_method_added',
		'woocommerce_shipping_zone_method_deleted',
		'woocommerce_shipping_zone_method_status_toggled',
	];

	/** Joins them. */
	public static function register(): void {
		add_action( 'added_option', [ self::class, 'of_option' ] );
		add_action( 'updated_option', [ self::class, 'of_option' ] );
		foreach ( self::ZONE_HOOKS as $hook ) {
			add_action( $hook, [ self::class, 'changed' ], 10, 0 );
		}
	}

	/**
	 * An option was written.
	 *
	 * @param mixed $name Its name.
	 */
	public static function of_option( $name ): void {
		if ( in_array( $name, self::OPTIONS, true ) ) {
			self::changed();
		}
	}

	/** Which one it was does not matter: the backend asks for all of them. */
	public static function changed(): void {
		Changes::record( 'settings.changed', 'store' );
	}
}
