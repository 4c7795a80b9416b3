<?php
/**
 * What becomes of the parcels' data.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

defined( 'ABSPATH' ) || exit;

/** A checkbox under WooCommerce, Settings, Accounts and privacy. */
final class OrderDataChoice {

	const OPTION = 'intellitrack_remove_order_data';

	/** Joins it. */
	public static function register(): void {
		add_filter( 'woocommerce_account_settings', [ self::class, 'add' ] );
	}

	/** Whether it goes with the plugin: chosen here, or for all of WooCommerce by its own constant. */
	public static function is_removal(): bool {
		return 'yes' === get_option( self::OPTION, 'no' ) || ( defined( 'WC_REMOVE_ALL_DATA' ) && true === WC_REMOVE_ALL_DATA );
	}

	/**
	 * On `woocommerce_account_settings`.
	 *
	 * @param array $settings Fields of the page.
	 */
	public static function add( $settings ): array {
		return array_merge(
			(array) $settings,
			[
				[
					'title' => 'IntelliTrack',
					'type'  => 'title',
					'id'    => 'intellitrack_order_data',
				],
				[
					'title'    => __( 'When the plugin is deleted', 'intellitrack-for-woocommerce' ),
					'desc'     => __( 'Remove what IntelliTrack has written to orders', 'intellitrack-for-woocommerce' ),
					'desc_tip' => __( 'Tracking numbers and shipped quantities. Notes to customers stay in any case.', 'intellitrack-for-woocommerce' ),
					'id'       => self::OPTION,
					'type'     => 'checkbox',
					'default'  => 'no',
					'autoload' => false,
				],
				[
					'type' => 'sectionend',
					'id'   => 'intellitrack_order_data',
				],
			]
		);
	}
}
