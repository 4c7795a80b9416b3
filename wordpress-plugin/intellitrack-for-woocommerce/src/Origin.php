<?php
/**
 * Who is changing the store at this moment.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** A change of stock that the warehouse asked for is not told to the warehouse again: the outbox asks here. */
final class Origin {

	/**
	 * How many of our own changes are under way, one within another.
	 *
	 * @var int
	 */
	private static $depth = 0;

	/**
	 * Makes a change of ours.
	 *
	 * @param callable $change What is to be done.
	 * @return mixed What it answers.
	 */
	public static function ours( callable $change ) {
		++self::$depth;
		try {
			return $change();
		} finally {
			--self::$depth;
		}
	}

	/** Whether what happens now is our own doing. */
	public static function is_ours(): bool {
		return self::$depth > 0;
	}
}
