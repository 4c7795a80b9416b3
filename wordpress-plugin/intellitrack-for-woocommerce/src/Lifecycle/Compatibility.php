<?php
/**
 * What WooCommerce may count on.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Lifecycle;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use const IntelliTrack\WooCommerce\FILE;

defined( 'ABSPATH' ) || exit;

/** Orders are only touched through WooCommerce's own objects, and the checkout not at all. */
final class Compatibility {

	/** On `before_woocommerce_init`. */
	public static function declare(): void {
		if ( ! class_exists( FeaturesUtil::class ) ) {
			return;
		}
		FeaturesUtil::declare_compatibility( 'custom_order_tables', FILE, true );
		FeaturesUtil::declare_compatibility( 'cart_checkout_blocks', FILE, true );
	}
}
