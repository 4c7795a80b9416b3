<?php
/**
 * What time it is.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** The one place that asks for the time, so that a test can set it. */
final class Clock {

	/** Seconds since 1970 UTC. */
	public static function now(): int {
		/**
		 * Filters the present, for tests.
		 *
		 * @param int $now Seconds since 1970 UTC.
		 */
		return (int) apply_filters( 'intellitrack_now', time() );
	}

	/**
	 * A second as the protocol writes it: `2026-11-20T15:12:09`, GMT, without a zone.
	 *
	 * @param int|null $seconds Seconds since 1970 UTC; now when left out.
	 */
	public static function gmt( ?int $seconds = null ): string {
		return gmdate( 'Y-m-d\TH:i:s', null === $seconds ? self::now() : $seconds );
	}
}
