<?php
/**
 * A tracking number as a customer sees it.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

defined( 'ABSPATH' ) || exit;

/** With a link where there is one, escaped. */
final class TrackingLink {

	/**
	 * HTML; empty where there is neither.
	 *
	 * @param string|null $number Tracking number.
	 * @param string|null $url    Where the parcel can be followed.
	 */
	public static function html( ?string $number, ?string $url ): string {
		$text = esc_html( $number ?? __( 'Follow the parcel', 'intellitrack-for-woocommerce' ) );
		$href = null === $url ? '' : esc_url( $url, [ 'http', 'https' ] );
		if ( '' !== $href ) {
			return '<a href="' . $href . '" target="_blank" rel="noopener noreferrer">' . $text . '</a>';
		}
		return null === $number ? '' : $text;
	}

	/**
	 * Plain text.
	 *
	 * @param string|null $number Tracking number.
	 * @param string|null $url    Where the parcel can be followed.
	 */
	public static function text( ?string $number, ?string $url ): string {
		return trim( ( $number ?? '' ) . ' ' . ( null === $url ? '' : esc_url_raw( $url, [ 'http', 'https' ] ) ) );
	}
}
