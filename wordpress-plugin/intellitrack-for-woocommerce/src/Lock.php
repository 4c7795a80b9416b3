<?php
/**
 * One at a time.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** A row in a table of ours, taken in one statement and given back, or let go of when its time is over: works on clusters, where GET_LOCK does not. */
final class Lock {

	/**
	 * Runs something alone.
	 *
	 * @param string   $name What is locked.
	 * @param int      $wait Seconds to wait for another.
	 * @param int      $hold Seconds after which it counts as left behind.
	 * @param callable $work What is to be done.
	 * @return array{0: bool, 1: mixed} Whether it was done, and what it answered.
	 */
	public static function alone( string $name, int $wait, int $hold, callable $work ): array {
		$holder = bin2hex( random_bytes( 16 ) );
		$until  = microtime( true ) + $wait;
		while ( ! self::take( $name, $holder, $hold ) ) {
			if ( microtime( true ) >= $until ) {
				return [ false, null ];
			}
			usleep( random_int( 40000, 120000 ) );
		}
		$held      = true;
		$give_back = static function () use ( $name, $holder, &$held ): void {
			if ( $held ) {
				$held = false;
				self::give_back( $name, $holder );
			}
		};
		// A fatal error of some other plugin's hook runs no "finally".
		register_shutdown_function( $give_back );
		try {
			return [ true, $work() ];
		} finally {
			$give_back();
		}
	}

	/**
	 * Takes it where it is free, or was left behind.
	 *
	 * @param string $name   What is locked.
	 * @param string $holder Who asks.
	 * @param int    $hold   For how many seconds.
	 */
	private static function take( string $name, string $holder, int $hold ): bool {
		global $wpdb;
		$now   = time();
		$table = Database::table( 'locks' );
		// phpcs:ignore WordPress.DB -- our own table's name.
		$rows = $wpdb->query( $wpdb->prepare( "INSERT INTO $table (name, holder, held_until) VALUES (%s, %s, %d) ON DUPLICATE KEY UPDATE holder = IF(held_until < %d, VALUES(holder), holder), held_until = IF(holder = VALUES(holder), VALUES(held_until), held_until)", $name, $holder, $now + $hold, $now ) );
		return (int) $rows > 0;
	}

	/**
	 * Gives it back, unless another has taken it over.
	 *
	 * @param string $name   What was locked.
	 * @param string $holder Who had it.
	 */
	private static function give_back( string $name, string $holder ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		$wpdb->query( $wpdb->prepare( 'DELETE FROM ' . Database::table( 'locks' ) . ' WHERE name = %s AND holder = %s', $name, $holder ) );
	}
}
