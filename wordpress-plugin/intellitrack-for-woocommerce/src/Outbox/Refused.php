<?php
/**
 * What a refusal is about.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

defined( 'ABSPATH' ) || exit;

/** What was sent, who sent it and when, or something on the way: only the first is a reason to put a row aside. */
final class Refused {

	/** After so many failures in a row, a wall is suspected to stop one order only. */
	const PATIENCE = 3;

	/** So many are sent alone, before the wall is taken for one that stops everything. */
	const PROBES = 5;

	/**
	 * Whether the backend refuses what was sent: not who sent it, nor that it was now. Too large is that, too, whoever says so.
	 *
	 * @param array|\WP_Error $answer What came.
	 */
	public static function is_content( $answer ): bool {
		if ( ! $answer instanceof \WP_Error ) {
			return false;
		}
		$data   = (array) $answer->get_error_data();
		$status = (int) ( $data['answered'] ?? 0 );
		return 413 === $status || ( $status >= 400 && $status < 500 && empty( $data['transient'] ) );
	}

	/**
	 * Whether something on the way refused.
	 *
	 * @param \WP_Error $answer What came.
	 */
	public static function is_wall( \WP_Error $answer ): bool {
		$data = (array) $answer->get_error_data();
		return 'intellitrack_page' === $answer->get_error_code() && in_array( (int) ( $data['answered'] ?? 0 ), [ 400, 403, 406, 418, 422, 501 ], true );
	}

	/**
	 * Whether it does so again and again, with several in a batch.
	 *
	 * @param \WP_Error $answer What came.
	 * @param Batch     $batch  What was sent.
	 */
	public static function is_suspect( \WP_Error $answer, Batch $batch ): bool {
		return count( $batch->events ) > 1 && self::is_wall( $answer ) && (int) PumpState::at( 'failures' ) >= self::PATIENCE;
	}
}
