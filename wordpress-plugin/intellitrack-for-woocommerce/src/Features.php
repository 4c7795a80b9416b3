<?php
/**
 * What this store can do beyond the least that we need.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use Automattic\WooCommerce\Utilities\OrderUtil;

defined( 'ABSPATH' ) || exit;

/** Asked anew each time: a merchant switches features on and off. */
final class Features {

	/** Core order fulfillments (WooCommerce 10.1 and later, off by default). */
	public static function fulfillments(): bool {
		return self::enabled( 'fulfillments' );
	}

	/** Cost of goods sold (WooCommerce 9.5 and later, off by default). */
	public static function cost_of_goods_sold(): bool {
		return self::enabled( 'cost_of_goods_sold' );
	}

	/** An extension that shows the order meta `_wc_shipment_tracking_items` is active. */
	public static function shipment_tracking(): bool {
		$found = class_exists( 'WC_Shipment_Tracking' ) || class_exists( 'WC_Advanced_Shipment_Tracking_Actions' );
		/**
		 * Filters whether an extension is active that keeps its entries as Shipment Tracking does.
		 *
		 * @param bool $found Whether one of those we know is.
		 */
		return (bool) apply_filters( 'intellitrack_shipment_tracking', $found );
	}

	/** Orders are in tables of their own, not among the posts. */
	public static function hpos(): bool {
		return class_exists( OrderUtil::class ) && OrderUtil::custom_orders_table_usage_is_enabled();
	}

	/**
	 * Whether a feature of WooCommerce is on.
	 *
	 * @param string $id Its name in WooCommerce.
	 */
	private static function enabled( string $id ): bool {
		return class_exists( FeaturesUtil::class ) && FeaturesUtil::feature_is_enabled( $id );
	}
}
