<?php
/**
 * How long a request may go on.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Counts from its making, and stops in time where the host stops PHP earlier. */
final class Budget {

	/**
	 * When the time is used up.
	 *
	 * @var float
	 */
	private $until;

	/**
	 * A budget of its own for each request.
	 *
	 * @param string $what    What it is for: `stock`, `shipments`.
	 * @param int    $seconds How long.
	 */
	public function __construct( string $what, int $seconds ) {
		/**
		 * Filters how many seconds a request may write: `intellitrack_stock_budget`, `intellitrack_shipments_budget`.
		 *
		 * @param float $seconds The protocol's.
		 */
		$seconds = (float) apply_filters( "intellitrack_{$what}_budget", (float) $seconds );
		$now     = microtime( true );
		$host    = (int) ini_get( 'max_execution_time' );
		if ( $host > 0 ) {
			$began   = isset( $_SERVER['REQUEST_TIME_FLOAT'] ) ? (float) $_SERVER['REQUEST_TIME_FLOAT'] : $now;
			$seconds = min( $seconds, $host - ( $now - $began ) - min( 5, $host / 4 ) );
		}
		$this->until = $now + $seconds;
	}

	/** Whether there is time for more. */
	public function is_left(): bool {
		return microtime( true ) < $this->until;
	}
}
