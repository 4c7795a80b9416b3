<?php
/**
 * The plugin is switched off.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Lifecycle;

use IntelliTrack\WooCommerce\Connection\Ending;
use IntelliTrack\WooCommerce\Outbox\Schedule;
use const IntelliTrack\WooCommerce\FILE;

defined( 'ABSPATH' ) || exit;

/** The pump stops and the backend is told; the key stays, so that the store is back as soon as the plugin is. */
final class Deactivation {

	/** Joins it. */
	public static function register(): void {
		register_deactivation_hook( FILE, [ self::class, 'run' ] );
	}

	/**
	 * For one site, or for all of a network.
	 *
	 * @param bool $network Whether for the network.
	 */
	public static function run( $network = false ): void {
		Sites::each(
			(bool) $network,
			static function (): void {
				Schedule::stop();
				Ending::tell( 'deactivated' );
			}
		);
	}
}
