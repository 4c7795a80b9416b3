<?php
/**
 * What the plugin stands on.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Lifecycle;

use IntelliTrack\WooCommerce\Store;
use const IntelliTrack\WooCommerce\MINIMUM_WC;

defined( 'ABSPATH' ) || exit;

/** WordPress before 6.5 does not know the header "Requires Plugins", and none knows which version is asked for. */
final class Requirements {

	/** Whether WooCommerce is there, and new enough. */
	public static function are_met(): bool {
		return class_exists( 'WooCommerce' ) && version_compare( Store::woocommerce(), MINIMUM_WC, '>=' );
	}

	/** Says so to whoever can do something about it. */
	public static function notice(): void {
		if ( ! current_user_can( 'activate_plugins' ) ) {
			return;
		}
		if ( class_exists( 'WooCommerce' ) ) {
			/* translators: 1: version needed, 2: version found. */
			$text = sprintf( __( 'IntelliTrack for WooCommerce needs WooCommerce %1$s or later, and this site has %2$s. Until WooCommerce is updated, nothing is exchanged with IntelliTrack.', 'intellitrack-for-woocommerce' ), MINIMUM_WC, Store::woocommerce() );
		} else {
			/* translators: %s: version needed. */
			$text = sprintf( __( 'IntelliTrack for WooCommerce needs the plugin WooCommerce, version %s or later. Until it is installed and active, nothing is exchanged with IntelliTrack.', 'intellitrack-for-woocommerce' ), MINIMUM_WC );
		}
		printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( $text ) );
	}
}
