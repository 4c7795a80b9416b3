<?php
/**
 * The nonces of the last ten minutes.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Signing;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Database;

defined( 'ABSPATH' ) || exit;

/** A row each: the primary key decides, so that of two requests at once one is refused. */
final class Nonces {

	const KEPT = 600;

	/**
	 * Takes a nonce; false where it was taken before (or cannot be written down: then nobody gets in).
	 *
	 * @param string $key   Id of the key it came with.
	 * @param string $nonce 32 hex digits.
	 */
	public static function take( string $key, string $nonce ): bool {
		global $wpdb;
		$now = Clock::now();
		// phpcs:ignore WordPress.DB -- our own table's name.
		$taken = $wpdb->query( $wpdb->prepare( 'INSERT IGNORE INTO ' . Database::table( 'nonces' ) . ' (nonce, seen_at) VALUES (%s, %d)', hash( 'sha256', $key . ':' . $nonce ), $now ) );
		if ( 1 === $taken && 0 === wp_rand( 0, 49 ) ) {
			self::purge();
		}
		return 1 === $taken;
	}

	/** Forgets what is older than the protocol asks for. */
	public static function purge(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		$wpdb->query( $wpdb->prepare( 'DELETE FROM ' . Database::table( 'nonces' ) . ' WHERE seen_at < %d', Clock::now() - self::KEPT - Verifier::TOLERANCE ) );
	}
}
