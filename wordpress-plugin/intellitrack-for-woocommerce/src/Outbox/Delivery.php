<?php
/**
 * Brings a batch to the backend.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Connection\Backend;
use IntelliTrack\WooCommerce\Log;

defined( 'ABSPATH' ) || exit;

/** Rows go once the backend has stored them, and only then. */
final class Delivery {

	const TIMEOUT = 15;

	/**
	 * Sends it; where it is refused as a whole, one by one.
	 *
	 * @param Batch $batch What to send.
	 * @param int   $until When the run has to end, in seconds since 1970 UTC.
	 * @return bool Whether to go on with what else waits.
	 */
	public static function of( Batch $batch, int $until ): bool {
		$answer = self::has_unreadable( $batch ) ? null : Backend::ask( '/plugin/events', $batch->body(), self::TIMEOUT );
		if ( $answer instanceof \WP_Error && 'intellitrack_replay' === $answer->get_error_code() ) {
			// Something on the way sent the request twice. Another nonce is drawn for each.
			$answer = Backend::ask( '/plugin/events', $batch->body(), self::TIMEOUT );
		}
		if ( is_array( $answer ) && true === ( $answer['accepted'] ?? null ) ) {
			self::taken( $batch );
			return true;
		}
		if ( null !== $answer && ( [] === $batch->events || ! Refused::is_content( $answer ) ) ) {
			if ( $answer instanceof \WP_Error && Refused::is_suspect( $answer, $batch ) && self::past_a_wall( $batch ) ) {
				return true;
			}
			self::not_taken( $answer );
			return false;
		}
		if ( 1 < count( $batch->events ) ) {
			Rows::remove( $batch->idle );
			return self::one_by_one( $batch, $until );
		}
		self::refused( $batch, $answer );
		return true;
	}

	/**
	 * Each subject by itself, until the backend cannot be had any more.
	 *
	 * @param Batch $batch What was refused as a whole.
	 * @param int   $until As in of().
	 */
	private static function one_by_one( Batch $batch, int $until ): bool {
		foreach ( $batch->alone() as $one ) {
			if ( Clock::now() >= $until || ! self::of( $one, $until ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * An order that cannot be read has nothing to send.
	 *
	 * @param Batch $batch What to send.
	 */
	private static function has_unreadable( Batch $batch ): bool {
		foreach ( $batch->events as $event ) {
			if ( '' !== $event->unreadable ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A firewall may take one order's words for an attack. Where others get through alone, only that one waits.
	 *
	 * @param Batch $batch What does not get through as a whole.
	 * @return bool Whether any got through.
	 */
	private static function past_a_wall( Batch $batch ): bool {
		$stopped = [];
		$passed  = 0;
		foreach ( $batch->alone() as $one ) {
			$answer = Backend::ask( '/plugin/events', $one->body(), self::TIMEOUT );
			if ( is_array( $answer ) && true === ( $answer['accepted'] ?? null ) ) {
				self::taken( $one );
				++$passed;
			} elseif ( $answer instanceof \WP_Error && Refused::is_wall( $answer ) ) {
				$stopped[] = [ $one, $answer ];
			} else {
				break;
			}
			if ( 0 === $passed && count( $stopped ) >= Refused::PROBES ) {
				return false;
			}
		}
		foreach ( 0 === $passed ? [] : $stopped as list( $one, $answer ) ) {
			self::refused( $one, $answer );
		}
		return $passed > 0;
	}

	/**
	 * The backend has it.
	 *
	 * @param Batch $batch What was sent.
	 */
	private static function taken( Batch $batch ): void {
		Rows::remove( $batch->rows() );
		foreach ( $batch->events as $event ) {
			Rows::forgive( $event->topic, $event->subject );
		}
		PumpState::sent();
	}

	/**
	 * The backend cannot be had.
	 *
	 * @param array|\WP_Error $answer What was met.
	 */
	private static function not_taken( $answer ): void {
		$data = $answer instanceof \WP_Error ? (array) $answer->get_error_data() : [];
		$text = $answer instanceof \WP_Error ? $answer->get_error_message() : __( 'IntelliTrack answered, but did not say that it has stored the changes. They are sent again.', 'intellitrack-for-woocommerce' );
		PumpState::failed( $text, (int) ( $data['retry_after'] ?? 0 ) );
	}

	/**
	 * One subject is kept for later.
	 *
	 * @param Batch          $batch  Of one subject.
	 * @param \WP_Error|null $answer The backend's; null where the order could not be read.
	 */
	private static function refused( Batch $batch, ?\WP_Error $answer ): void {
		foreach ( $batch->events as $event ) {
			$why = $event->topic . ' ' . $event->subject . ': ' . ( null === $answer ? $event->unreadable : $answer->get_error_message() );
			Log::write( 'warning', 'outbox: ' . $why );
			Rows::refuse( $event->rows, $event->attempts, $why );
		}
	}
}
