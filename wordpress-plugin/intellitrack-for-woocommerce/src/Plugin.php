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
	];

	/** Called when the plugin's file is loaded. */
	public static function start(): void {
		add_action( 'plugins_loaded', [ self::class, 'join' ] );
	}

	/** Nothing of ours runs beside a WooCommerce that is missing or too old. */
	public static function join(): void {
		add_action( 'rest_api_init', [ Routes::class, 'register' ] );
		foreach ( self::PARTS as $part ) {
			$part::register();
		}
	}
}
