<?php
/**
 * The plugin's beginning.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Joins the parts to WordPress. */
final class Plugin {

	/** Classes with a `static function register(): void`, called once WooCommerce is there and new enough. */
	const PARTS = [
		Signing\Gate::class,
		Outbox\Changes::class,
		Outbox\OrderHooks::class,
		Outbox\ProductHooks::class,
		Outbox\SettingsHooks::class,
		Outbox\Schedule::class,
		Admin\Page::class,
		Admin\Links::class,
		Admin\ConnectionRoute::class,
		Admin\ScreenRoute::class,
		Admin\OrderDataChoice::class,
		Shipments\TrackingDisplay::class,
		Privacy\Privacy::class,
	];

	/** Called when the plugin's file is loaded. */
	public static function start(): void {
		Lifecycle\Activation::register();
		Lifecycle\Deactivation::register();
		Lifecycle\Sites::register();
		add_action( 'before_woocommerce_init', [ Lifecycle\Compatibility::class, 'declare' ] );
		add_action( 'plugins_loaded', [ self::class, 'join' ] );
		add_action( 'init', [ self::class, 'translate' ] );
	}

	/** Nothing of ours runs beside a WooCommerce that is missing or too old. */
	public static function join(): void {
		if ( ! Lifecycle\Requirements::are_met() ) {
			add_action( 'admin_notices', [ Lifecycle\Requirements::class, 'notice' ] );
			add_action( 'network_admin_notices', [ Lifecycle\Requirements::class, 'notice' ] );
			return;
		}
		add_action( 'init', [ Database::class, 'upgrade' ] );
		add_action( 'rest_api_init', [ Routes::class, 'register' ] );
		foreach ( self::PARTS as $part ) {
			$part::register();
		}
	}

	/** On `init`: the plugin brings its own languages, too. */
	public static function translate(): void {
		load_plugin_textdomain( 'intellitrack-for-woocommerce', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
}
