<?php
/**
 * What the plugin tells WordPress about people.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Privacy;

defined( 'ABSPATH' ) || exit;

/** Joins the exporter, the eraser and the suggested policy to WordPress's privacy tools. */
final class Privacy {

	/** Joins them. */
	public static function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', [ self::class, 'exporters' ] );
		// Before WooCommerce's own (10), which takes the e-mail address off the orders: there would be nothing left to find them by.
		add_filter( 'wp_privacy_personal_data_erasers', [ self::class, 'erasers' ], 5 );
		add_action( 'admin_init', [ self::class, 'suggest_policy' ] );
	}

	/**
	 * On `wp_privacy_personal_data_exporters`.
	 *
	 * @param array $exporters Those of others.
	 */
	public static function exporters( $exporters ): array {
		$exporters['intellitrack'] = [
			'exporter_friendly_name' => __( 'IntelliTrack shipments', 'intellitrack-for-woocommerce' ),
			'callback'               => [ Exporter::class, 'export' ],
		];
		return $exporters;
	}

	/**
	 * On `wp_privacy_personal_data_erasers`.
	 *
	 * @param array $erasers Those of others.
	 */
	public static function erasers( $erasers ): array {
		$erasers['intellitrack'] = [
			'eraser_friendly_name' => __( 'IntelliTrack shipments', 'intellitrack-for-woocommerce' ),
			'callback'             => [ Eraser::class, 'erase' ],
		];
		return $erasers;
	}

	/** What a shop's policy should say of the plugin. */
	public static function suggest_policy(): void {
		if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
			return;
		}
		$text = '<p class="privacy-policy-tutorial">' . esc_html__( 'This sample text tells your customers what IntelliTrack for WooCommerce does with their data. Change it to what is true of your warehouse.', 'intellitrack-for-woocommerce' ) . '</p>'
			. '<p><strong class="privacy-policy-tutorial">' . esc_html__( 'Suggested text:', 'intellitrack-for-woocommerce' ) . ' </strong>'
			. esc_html__( 'When you place an order, we send it to the warehouse system that packs and ships it: your name, delivery and billing address, e-mail address, telephone number, what you ordered and your note to us. When a parcel leaves, we keep its carrier and tracking number with your order, to show them to you.', 'intellitrack-for-woocommerce' ) . '</p>';
		wp_add_privacy_policy_content( 'IntelliTrack for WooCommerce', wp_kses_post( $text ) );
	}
}
