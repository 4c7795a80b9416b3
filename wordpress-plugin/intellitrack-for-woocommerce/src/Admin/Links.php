<?php
/**
 * Links in the list of plugins.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

use const IntelliTrack\WooCommerce\FILE;

defined( 'ABSPATH' ) || exit;

/** From the plugin's row to its page. */
final class Links {

	/** Joins them. */
	public static function register(): void {
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), [ self::class, 'add' ] );
		add_filter( 'plugin_row_meta', [ self::class, 'add_logs' ], 10, 2 );
	}

	/**
	 * On `plugin_action_links_...`.
	 *
	 * @param mixed $links Links of the row.
	 */
	public static function add( $links ): array {
		$links = (array) $links;
		if ( current_user_can( Permission::CAPABILITY ) ) {
			array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( Page::address() ), esc_html__( 'Settings', 'intellitrack-for-woocommerce' ) ) );
		}
		return $links;
	}

	/**
	 * On `plugin_row_meta`.
	 *
	 * @param mixed $links Links below the description.
	 * @param mixed $file  The plugin of the row.
	 */
	public static function add_logs( $links, $file = '' ): array {
		$links = (array) $links;
		if ( plugin_basename( FILE ) === $file && current_user_can( Permission::CAPABILITY ) ) {
			$links[] = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'admin.php?page=wc-status&tab=logs' ) ), esc_html__( 'Logs', 'intellitrack-for-woocommerce' ) );
		}
		return $links;
	}
}
