<?php
/**
 * Finds the plugin's classes.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** `IntelliTrack\WooCommerce\Reading\OrderDocument` is src/Reading/OrderDocument.php. */
final class Autoloader {

	/** Idempotent: uninstall.php and the plugin itself may both call it. */
	public static function register(): void {
		spl_autoload_register( [ self::class, 'load' ] );
	}

	/**
	 * Loads one class of ours; others are none of its business.
	 *
	 * @param string $name Full name of a class.
	 */
	public static function load( string $name ): void {
		$prefix = __NAMESPACE__ . '\\';
		if ( 0 !== strpos( $name, $prefix ) ) {
			return;
		}
		$file = __DIR__ . '/' . str_replace( '\\', '/', substr( $name, strlen( $prefix ) ) ) . '.php';
		if ( is_readable( $file ) ) {
			require_once $file;
		}
	}
}
