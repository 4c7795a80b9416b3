<?php
/**
 * The route `describe`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Connection;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Features;
use IntelliTrack\WooCommerce\Outbox;
use IntelliTrack\WooCommerce\Outbox\Schedule;
use IntelliTrack\WooCommerce\Route;
use IntelliTrack\WooCommerce\Store;
use const IntelliTrack\WooCommerce\VERSION;

defined( 'ABSPATH' ) || exit;

/** The store in one answer: versions, settings, features, and how the outbox does. */
final class Describe implements Route {

	/** No order of these is ever told. */
	const HIDDEN_STATUSES = [ 'auto-draft', 'checkout-draft', 'trash' ];

	/** As in the protocol. */
	public function name(): string {
		return 'describe';
	}

	/**
	 * As in the protocol.
	 *
	 * @param array $body Nothing is asked.
	 */
	public function answer( array $body ): array {
		return [
			'name'           => Store::name(),
			'home'           => Store::home(),
			'rest'           => Store::rest(),
			'currency'       => get_woocommerce_currency(),
			'time_zone'      => wp_timezone_string(),
			'now'            => Clock::now(),
			'wordpress'      => (string) get_bloginfo( 'version' ),
			'woocommerce'    => Store::woocommerce(),
			'php'            => PHP_VERSION,
			'plugin'         => VERSION,
			'hpos'           => Features::hpos(),
			'permalinks'     => '' !== (string) get_option( 'permalink_structure', '' ),
			'manage_stock'   => 'yes' === get_option( 'woocommerce_manage_stock', 'yes' ),
			'order_statuses' => self::statuses(),
			'features'       => [
				'fulfillments'       => Features::fulfillments(),
				'cost_of_goods_sold' => Features::cost_of_goods_sold(),
				'shipment_tracking'  => Features::shipment_tracking(),
			],
			'scheduler'      => Schedule::kind(),
			'outbox'         => Outbox::state(),
		];
	}

	/**
	 * The store's own, plugins' included.
	 *
	 * @return array<int, array{id: string, label: string}>
	 */
	private static function statuses(): array {
		$list = [];
		foreach ( wc_get_order_statuses() as $name => $label ) {
			$id = 0 === strpos( $name, 'wc-' ) ? substr( $name, 3 ) : (string) $name;
			if ( ! in_array( $id, self::HIDDEN_STATUSES, true ) ) {
				$list[] = [
					'id'    => $id,
					'label' => html_entity_decode( wp_strip_all_tags( (string) $label ), ENT_QUOTES, 'UTF-8' ),
				];
			}
		}
		return $list;
	}
}
