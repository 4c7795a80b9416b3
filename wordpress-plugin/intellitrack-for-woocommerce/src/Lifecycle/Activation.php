<?php
/**
 * The plugin is switched on.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Lifecycle;

use IntelliTrack\WooCommerce\Connection;
use IntelliTrack\WooCommerce\Database;
use IntelliTrack\WooCommerce\Outbox\Gap;
use IntelliTrack\WooCommerce\Outbox\Schedule;
use IntelliTrack\WooCommerce\Revisions;
use const IntelliTrack\WooCommerce\FILE;

defined( 'ABSPATH' ) || exit;

/** Tables, the epoch, and where the store was connected before: what changed meanwhile. */
final class Activation {

	/** Joins it. */
	public static function register(): void {
		register_activation_hook( FILE, [ self::class, 'run' ] );
	}

	/**
	 * For one site, or for all of a network.
	 *
	 * @param bool $network Whether for the network.
	 */
	public static function run( $network = false ): void {
		Sites::each( (bool) $network, [ self::class, 'here' ] );
	}

	/** At this site. */
	public static function here(): void {
		Database::install();
		Revisions::begin();
		if ( Connection::exists() ) {
			Gap::since_last_run();
			Schedule::start();
		}
	}
}
