<?php
/**
 * The sites of a network.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Lifecycle;

use IntelliTrack\WooCommerce\Database;
use const IntelliTrack\WooCommerce\FILE;

defined( 'ABSPATH' ) || exit;

/** Each site is a store of its own, with tables and a connection of its own. */
final class Sites {

	/** Joins the coming and going of sites. */
	public static function register(): void {
		add_action( 'wp_initialize_site', [ self::class, 'added' ], 900 );
		add_filter( 'wpmu_drop_tables', [ self::class, 'tables' ], 10, 2 );
	}

	/**
	 * Does something at every site, or at this one where there is no network.
	 *
	 * @param bool     $all  Whether at all of them.
	 * @param callable $what What.
	 */
	public static function each( bool $all, callable $what ): void {
		if ( ! $all || ! is_multisite() ) {
			$what();
			return;
		}
		foreach ( get_sites( [ 'fields' => 'ids', 'number' => 0 ] ) as $site ) {
			self::at( (int) $site, $what );
		}
	}

	/**
	 * On `wp_initialize_site`: a new site of a network that has the plugin.
	 *
	 * @param \WP_Site $site The site.
	 */
	public static function added( $site ): void {
		if ( ! function_exists( 'is_plugin_active_for_network' ) ) {
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
		}
		if ( $site instanceof \WP_Site && is_plugin_active_for_network( plugin_basename( FILE ) ) ) {
			self::at( (int) $site->blog_id, [ Activation::class, 'here' ] );
		}
	}

	/**
	 * On `wpmu_drop_tables`: a site goes, and our tables with it.
	 *
	 * @param array $tables Tables that go.
	 * @param int   $site   Id of the site; WordPress has switched to it.
	 */
	public static function tables( $tables, $site = 0 ): array {
		return array_merge( (array) $tables, array_map( [ Database::class, 'table' ], Database::TABLES ) );
	}

	/**
	 * Does something at one site.
	 *
	 * @param int      $site Its id.
	 * @param callable $what What.
	 */
	private static function at( int $site, callable $what ): void {
		switch_to_blog( $site );
		try {
			$what();
		} finally {
			restore_current_blog();
		}
	}
}
