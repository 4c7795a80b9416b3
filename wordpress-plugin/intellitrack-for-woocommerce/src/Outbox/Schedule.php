<?php
/**
 * When the pump runs.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection;

defined( 'ABSPATH' ) || exit;

/** Each minute by Action Scheduler, and soon after a change; by WP-Cron where Action Scheduler is missing. */
final class Schedule {

	const EACH_MINUTE = 'intellitrack_pump';
	const SOON        = 'intellitrack_pump_soon';
	const GROUP       = 'intellitrack';
	const INTERVAL    = 'intellitrack_minute';

	/** Joins the pump to both schedulers. */
	public static function register(): void {
		add_action( self::EACH_MINUTE, [ Pump::class, 'run' ] );
		add_action( self::SOON, [ Pump::class, 'run' ] );
		add_filter( 'cron_schedules', [ self::class, 'intervals' ] ); // phpcs:ignore WordPress.WP.CronInterval -- each minute, as the protocol says.
		add_action( 'admin_init', [ self::class, 'look_after' ] );
	}

	/**
	 * On `cron_schedules`.
	 *
	 * @param array $intervals WP-Cron's.
	 */
	public static function intervals( $intervals ): array {
		$intervals                   = (array) $intervals;
		$intervals[ self::INTERVAL ] = [
			'interval' => 60,
			// Not translated: WordPress may ask before it knows the language.
			'display'  => 'IntelliTrack, every minute',
		];
		return $intervals;
	}

	/** Which of the two it is. */
	public static function kind(): string {
		return function_exists( 'as_schedule_recurring_action' ) && function_exists( 'as_has_scheduled_action' ) ? 'action-scheduler' : 'wp-cron';
	}

	/** Schedules the pump, where it is not. */
	public static function start(): void {
		if ( self::is_on() ) {
			return;
		}
		if ( 'action-scheduler' === self::kind() ) {
			as_schedule_recurring_action( Clock::now(), 60, self::EACH_MINUTE, [], self::GROUP, true );
			// Action Scheduler came later than we did: one pump is enough.
			wp_clear_scheduled_hook( self::EACH_MINUTE );
		} else {
			wp_schedule_event( Clock::now(), self::INTERVAL, self::EACH_MINUTE );
		}
	}

	/** Whether the pump is scheduled. */
	public static function is_on(): bool {
		return 'action-scheduler' === self::kind() ? as_has_scheduled_action( self::EACH_MINUTE, [], self::GROUP ) : false !== wp_next_scheduled( self::EACH_MINUTE );
	}

	/** One run more, as soon as the scheduler can. */
	public static function soon(): void {
		if ( 'action-scheduler' === self::kind() ) {
			as_enqueue_async_action( self::SOON, [], self::GROUP, true );
		} elseif ( false === wp_next_scheduled( self::SOON ) ) {
			wp_schedule_single_event( Clock::now(), self::SOON );
		}
	}

	/** Action Scheduler keeps what it has done for a month: of a job each minute, that would be 43,000 rows. A day is enough to see that it runs. */
	public static function tidy(): void {
		if ( 'action-scheduler' !== self::kind() || ! class_exists( 'ActionScheduler' ) ) {
			return;
		}
		foreach ( [ self::EACH_MINUTE, self::SOON ] as $hook ) {
			$done = as_get_scheduled_actions(
				[
					'hook'         => $hook,
					'status'       => 'complete',
					'date'         => gmdate( 'Y-m-d H:i:s', Clock::now() - DAY_IN_SECONDS ),
					'date_compare' => '<=',
					'per_page'     => 50,
					'orderby'      => 'none',
				],
				'ids'
			);
			array_map( [ \ActionScheduler::store(), 'delete_action' ], $done );
		}
	}

	/** Takes all of it out of both schedulers. */
	public static function stop(): void {
		global $wpdb;
		// A site of a network that nobody has visited yet lacks Action Scheduler's tables.
		$quiet = $wpdb->suppress_errors( true );
		foreach ( [ self::EACH_MINUTE, self::SOON ] as $hook ) {
			wp_clear_scheduled_hook( $hook );
			if ( function_exists( 'as_unschedule_all_actions' ) && did_action( 'init' ) && self::has_tables() ) {
				as_unschedule_all_actions( $hook );
			}
		}
		$wpdb->suppress_errors( $quiet );
	}

	/** A site of a network that nobody has visited yet has none of Action Scheduler's. */
	private static function has_tables(): bool {
		global $wpdb;
		$table = $wpdb->prefix . 'actionscheduler_actions';
		// phpcs:ignore WordPress.DB -- asked only when the pump stops for good.
		return $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) === $table;
	}

	/** Now and then somebody is in the admin: then it is seen whether the pump is still scheduled. Action Scheduler drops what failed five times. */
	public static function look_after(): void {
		if ( Connection::exists() && false === get_transient( 'intellitrack_looked_after' ) ) {
			set_transient( 'intellitrack_looked_after', 1, HOUR_IN_SECONDS );
			self::start();
		}
	}
}
