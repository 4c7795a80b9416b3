<?php
/**
 * Orders by their ids.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Features;
use IntelliTrack\WooCommerce\Log;

defined( 'ABSPATH' ) || exit;

/** Finds orders wherever the store keeps them. */
final class OrderReader {

	/**
	 * Documents by id; what is no order, or only the draft of one, is left out.
	 *
	 * @param int[] $ids Ids of orders.
	 * @return array<int, array>
	 */
	public static function read( array $ids ): array {
		$ids = array_keys( array_diff( OrderPages::existing( $ids ), OrderPages::DRAFTS ) );
		if ( [] === $ids ) {
			return [];
		}
		if ( ! Features::hpos() ) {
			_prime_post_caches( $ids, false, true );
		}
		try {
			return array_column( OrderDocument::of( \WC_Order_Factory::get_orders( $ids, true ) ), null, 'id' );
		} catch ( \Throwable $error ) {
			return self::one_by_one( $ids, $error );
		}
	}

	/**
	 * The same, where another plugin's hook fails on one of them: that one holds up nobody, and stands in the store's log.
	 *
	 * @param int[]      $ids   Ids of orders.
	 * @param \Throwable $error What was thrown on all of them together.
	 * @return array<int, array>
	 */
	private static function one_by_one( array $ids, \Throwable $error ): array {
		if ( 1 === count( $ids ) ) {
			Log::exception( 'Order ' . $ids[0] . ' cannot be read', $error );
			return [];
		}
		$documents = [];
		foreach ( $ids as $id ) {
			$documents += self::read( [ $id ] );
		}
		return $documents;
	}
}
