<?php
/**
 * The plugin is deleted.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Lifecycle;

use IntelliTrack\WooCommerce\Admin\OrderDataChoice;
use IntelliTrack\WooCommerce\Connection\Ending;
use IntelliTrack\WooCommerce\Database;
use IntelliTrack\WooCommerce\Outbox\Schedule;

defined( 'ABSPATH' ) || exit;

/** Nothing of ours is left, but what orders say of their parcels: that is part of the order, and goes only where the merchant chose so. WooCommerce may be gone already. */
final class Uninstall {

	/** At every site of a network. */
	public static function run(): void {
		Sites::each( true, [ self::class, 'here' ] );
	}

	/** At this site. */
	public static function here(): void {
		Ending::tell( 'uninstalled' );
		Schedule::stop();
		if ( OrderDataChoice::is_removal() ) {
			self::remove_order_data();
		}
		self::remove_scheduled();
		Database::drop();
		self::remove_options();
	}

	/** Options, locks and transients: all of ours begin alike. */
	private static function remove_options(): void {
		global $wpdb;
		foreach ( [ 'intellitrack_', '_transient_intellitrack_', '_transient_timeout_intellitrack_' ] as $prefix ) {
			// phpcs:ignore WordPress.DB -- names are asked for, so that delete_option() can keep the caches right.
			$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
			array_map( 'delete_option', $names );
		}
	}

	/** Action Scheduler's tables outlive WooCommerce; what it would run for us goes, what it once ran, too. */
	private static function remove_scheduled(): void {
		global $wpdb;
		$table = $wpdb->prefix . 'actionscheduler_actions';
		// phpcs:disable WordPress.DB -- the table's name is Action Scheduler's.
		if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) === $table ) {
			$logs = $wpdb->prefix . 'actionscheduler_logs';
			$ours = $wpdb->esc_like( 'intellitrack_' ) . '%';
			$wpdb->query( $wpdb->prepare( "DELETE l FROM $logs l JOIN $table a ON a.action_id = l.action_id WHERE a.hook LIKE %s", $ours ) );
			$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE hook LIKE %s", $ours ) );
			$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->prefix}actionscheduler_groups WHERE slug = %s", Schedule::GROUP ) );
		}
		// phpcs:enable
	}

	/** What we wrote to orders, wherever they are kept. */
	private static function remove_order_data(): void {
		global $wpdb;
		foreach ( [ 'wc_orders_meta', 'postmeta', 'woocommerce_order_itemmeta' ] as $name ) {
			$table = $wpdb->prefix . $name;
			// phpcs:disable WordPress.DB -- tables' names are WordPress's and WooCommerce's.
			if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) === $table ) {
				$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE meta_key LIKE %s", $wpdb->esc_like( '_intellitrack_' ) . '%' ) );
			}
			// phpcs:enable
		}
	}
}
