<?php
/**
 * Orders by their ids.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Features;

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
		return array_column( OrderDocument::of( \WC_Order_Factory::get_orders( $ids, true ) ), null, 'id' );
	}
}
