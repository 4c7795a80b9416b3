<?php
/**
 * Core order fulfillments.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Features;
use IntelliTrack\WooCommerce\Log;

defined( 'ABSPATH' ) || exit;

/** Reached through the store's own REST routes, the only public way in: their classes were internal, and moved. */
final class Fulfillments {

	/** Marks a fulfillment as ours. */
	const KEY = '_intellitrack_key';

	/**
	 * The fulfillments of an order that have left, ours among them.
	 *
	 * @param \WC_Order $order An order.
	 * @param bool      $look  Look even where the order's own meta says that there is none.
	 * @return array[] As in OrderShipments.
	 */
	public static function of( \WC_Order $order, bool $look = false ): array {
		if ( ! Features::fulfillments() ) {
			return [];
		}
		// WooCommerce keeps the sum of an order's fulfillments in its meta: most orders need no question.
		if ( ! $look && in_array( $order->get_meta( '_fulfillment_status' ), [ '', 'no_fulfillments', 'unfulfilled' ], true ) ) {
			return [];
		}
		$response = self::ask( new \WP_REST_Request( 'GET', self::route( $order->get_id() ) ) );
		$entries  = [];
		foreach ( $response->is_error() ? [] : (array) $response->get_data() as $fulfillment ) {
			if ( is_array( $fulfillment ) && ! empty( $fulfillment['is_fulfilled'] ) && empty( $fulfillment['date_deleted'] ) ) {
				$entries[] = self::entry( $fulfillment );
			}
		}
		return $entries;
	}

	/**
	 * Makes the fulfillment of a parcel, or finds the one that was made; without a mail of its own.
	 *
	 * @param \WC_Order $order    An order.
	 * @param Shipment  $shipment The parcel.
	 * @return string|null Its id; null where the store makes none.
	 * @throws \RuntimeException When the store fails; another try may go well.
	 */
	public static function make( \WC_Order $order, Shipment $shipment ): ?string {
		if ( ! Features::fulfillments() ) {
			return null;
		}
		foreach ( self::of( $order, true ) as $entry ) {
			if ( $entry['key'] === $shipment->key ) {
				return $entry['id'];
			}
		}
		$request = new \WP_REST_Request( 'POST', self::route( $order->get_id() ) );
		$request->set_header( 'content-type', 'application/json' );
		$request->set_body( (string) wp_json_encode( self::body( $shipment ) ) );
		$response = self::ask( $request );
		if ( $response->is_error() ) {
			$message = 'Fulfillment of order ' . $order->get_id() . ': ' . $response->as_error()->get_error_message();
			if ( $response->get_status() >= 500 ) {
				throw new \RuntimeException( $message );
			}
			Log::write( 'warning', $message );
			return null;
		}
		$data = (array) $response->get_data();
		return isset( $data['id'] ) ? (string) $data['id'] : null;
	}

	/**
	 * What the store is told.
	 *
	 * @param Shipment $shipment The parcel.
	 */
	private static function body( Shipment $shipment ): array {
		$items = [];
		foreach ( $shipment->items as $id => $quantity ) {
			$items[] = [
				'item_id' => (int) $id,
				'qty'     => $quantity,
			];
		}
		$metas = [
			'_items' => $items,
			self::KEY => $shipment->key,
		];
		if ( null !== $shipment->tracking_number ) {
			$metas['_tracking_number'] = $shipment->tracking_number;
		}
		if ( null !== $shipment->tracking_url ) {
			$metas['_tracking_url'] = $shipment->tracking_url;
		}
		if ( null !== $shipment->provider && isset( Providers::of_fulfillments()[ $shipment->provider ] ) ) {
			$metas['_shipment_provider'] = $shipment->provider;
		} elseif ( null !== $shipment->carrier ) {
			$metas['_shipment_provider'] = 'other';
			$metas['_provider_name']     = $shipment->carrier;
		}
		$meta_data = [];
		foreach ( $metas as $key => $value ) {
			// Up to WooCommerce 10.7 an entry without an id is passed over.
			$meta_data[] = [ 'id' => 0 ] + compact( 'key', 'value' );
		}
		return [
			'status'       => 'fulfilled',
			'is_fulfilled' => true,
			'meta_data'    => $meta_data,
		];
	}

	/**
	 * A fulfillment as an entry of ours.
	 *
	 * @param array $fulfillment As the store's REST API shows it.
	 */
	private static function entry( array $fulfillment ): array {
		$metas = [];
		foreach ( (array) ( $fulfillment['meta_data'] ?? [] ) as $meta ) {
			$meta = is_object( $meta ) && method_exists( $meta, 'get_data' ) ? $meta->get_data() : (array) $meta;
			if ( isset( $meta['key'] ) ) {
				$metas[ $meta['key'] ] = $meta['value'] ?? null;
			}
		}
		$items = [];
		foreach ( (array) ( $metas['_items'] ?? [] ) as $item ) {
			$items[] = [
				'item_id'  => (int) ( $item['item_id'] ?? 0 ),
				'quantity' => (int) ( $item['qty'] ?? 0 ),
			];
		}
		$number = $metas['_tracking_number'] ?? '';
		return [
			'key'             => isset( $metas[ self::KEY ] ) && is_string( $metas[ self::KEY ] ) ? $metas[ self::KEY ] : null,
			'id'              => (string) ( $fulfillment['id'] ?? '' ),
			'items'           => $items,
			'tracking_number' => is_string( $number ) && '' !== $number ? $number : null,
		];
	}

	/**
	 * Asks the store itself. The backend has proved by its signature that it may; the route wants to see a capability.
	 *
	 * @param \WP_REST_Request $request A request to WooCommerce.
	 */
	private static function ask( \WP_REST_Request $request ): \WP_REST_Response {
		$may = static function ( array $capabilities ): array {
			$capabilities['manage_woocommerce'] = true;
			return $capabilities;
		};
		add_filter( 'user_has_cap', $may );
		try {
			return rest_do_request( $request );
		} finally {
			remove_filter( 'user_has_cap', $may );
		}
	}

	/**
	 * The address of an order's fulfillments.
	 *
	 * @param int $order_id An order.
	 */
	private static function route( int $order_id ): string {
		return "/wc/v3/orders/$order_id/fulfillments";
	}
}
