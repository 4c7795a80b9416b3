<?php
/**
 * Parcels where a customer looks for them.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

defined( 'ABSPATH' ) || exit;

/** On the order's page, and in the mails about it, below the table of its lines. */
final class TrackingDisplay {

	/** Joins it to WooCommerce. */
	public static function register(): void {
		add_action( 'woocommerce_order_details_after_order_table', [ self::class, 'on_page' ] );
		add_action( 'woocommerce_email_order_meta', [ self::class, 'in_mail' ], 20, 3 );
	}

	/**
	 * On the page of an order in the customer's account, and on the one that thanks for it.
	 *
	 * @param mixed $order The order.
	 */
	public static function on_page( $order ): void {
		$parcels = self::parcels( $order );
		if ( [] === $parcels ) {
			return;
		}
		echo '<section class="intellitrack-shipments"><h2>' . esc_html__( 'Shipments', 'intellitrack-for-woocommerce' ) . '</h2>';
		echo '<table class="woocommerce-table shop_table intellitrack-shipments-table">';
		self::rows( $parcels );
		echo '</table></section>';
	}

	/**
	 * In a mail to the customer.
	 *
	 * @param mixed $order   The order.
	 * @param bool  $to_shop Whether it goes to the shop.
	 * @param bool  $plain   Whether it is plain text.
	 */
	public static function in_mail( $order, $to_shop = false, $plain = false ): void {
		$parcels = $to_shop ? [] : self::parcels( $order );
		if ( [] === $parcels ) {
			return;
		}
		if ( $plain ) {
			echo "\n" . esc_html__( 'Shipments', 'intellitrack-for-woocommerce' ) . "\n";
			foreach ( $parcels as $parcel ) {
				// Plain text is not HTML: what would be escaped there is taken out here.
				echo esc_html( wp_strip_all_tags( trim( (string) $parcel['carrier'] . ' ' . (string) $parcel['tracking_number'] ) ) ) . "\n";
				if ( null !== $parcel['tracking_url'] ) {
					echo esc_url_raw( $parcel['tracking_url'], [ 'http', 'https' ] ) . "\n";
				}
			}
			return;
		}
		echo '<h2>' . esc_html__( 'Shipments', 'intellitrack-for-woocommerce' ) . '</h2>';
		echo '<table cellspacing="0" cellpadding="6" border="1" style="width:100%;margin-bottom:24px;">';
		self::rows( $parcels );
		echo '</table>';
	}

	/**
	 * The lines of the table.
	 *
	 * @param array[] $parcels Parcels.
	 */
	private static function rows( array $parcels ): void {
		foreach ( $parcels as $parcel ) {
			echo '<tr><td>' . esc_html( (string) $parcel['carrier'] ) . '</td><td>' . wp_kses_post( TrackingLink::html( $parcel['tracking_number'], $parcel['tracking_url'] ) ) . '</td></tr>';
		}
	}

	/**
	 * The parcels that can be followed.
	 *
	 * @param mixed $order The order.
	 * @return array[]
	 */
	private static function parcels( $order ): array {
		$parcels = $order instanceof \WC_Order ? OrderShipments::of( $order ) : [];
		return array_values(
			array_filter(
				$parcels,
				static function ( array $parcel ): bool {
					return null !== $parcel['tracking_number'] || null !== $parcel['tracking_url'];
				}
			)
		);
	}
}
