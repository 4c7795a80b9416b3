<?php
/**
 * Makes one shipment.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Shipments;

use IntelliTrack\WooCommerce\Lock;
use IntelliTrack\WooCommerce\Log;

defined( 'ABSPATH' ) || exit;

/** Step by step, each once, however often and however many at once ask for it. */
final class ShipmentWriter {

	/** Seconds to wait for another who works on the same order. */
	const WAIT = 10;

	/** Seconds after which a worker on an order counts as dead. Mail servers are slow. */
	const HOLD = 180;

	/**
	 * The outcome of a shipment.
	 *
	 * @param Shipment $shipment What is asked for.
	 */
	public static function write( Shipment $shipment ): array {
		try {
			// The order is locked, not the key: two parcels of one order share its meta, and what is open of it.
			list( $done, $outcome ) = Lock::alone(
				'order:' . $shipment->order_id,
				self::WAIT,
				self::HOLD,
				static function () use ( $shipment ): array {
					return self::alone( $shipment );
				}
			);
			return $done ? $outcome : Outcome::retry( $shipment, __( 'Another request is working on this order.', 'intellitrack-for-woocommerce' ) );
		} catch ( \Throwable $error ) {
			Log::exception( 'Shipment ' . $shipment->key . ' of order ' . $shipment->order_id, $error );
			return Outcome::retry( $shipment, $error->getMessage() );
		}
	}

	/**
	 * The same, once nobody else works on the order.
	 *
	 * @param Shipment $shipment What is asked for.
	 */
	private static function alone( Shipment $shipment ): array {
		$record = Records::find( $shipment->key );
		if ( null !== $record && $record->complete ) {
			return Outcome::already( $shipment, $record->id() );
		}
		$order = wc_get_order( null === $record ? $shipment->order_id : $record->shipment->order_id );
		if ( ! $order instanceof \WC_Order || 'shop_order' !== $order->get_type() ) {
			return Outcome::rejected( $shipment, 'order_missing', __( 'There is no such order in the store any more.', 'intellitrack-for-woocommerce' ) );
		}
		if ( null === $record ) {
			foreach ( OrderShipments::of( $order ) as $entry ) {
				if ( $entry['key'] === $shipment->key ) {
					return Outcome::already( $shipment, $entry['id'] );
				}
			}
			$refusal = Objection::to( $shipment, $order );
			if ( null !== $refusal ) {
				return $refusal;
			}
			$record = Records::begin( $shipment );
		}
		self::steps( $record, $order );
		return Outcome::applied( $shipment, $record->id() );
	}

	/**
	 * Makes the steps that are missing.
	 *
	 * @param Record    $record How far it has come.
	 * @param \WC_Order $order  Its order.
	 */
	private static function steps( Record $record, \WC_Order $order ): void {
		$shipment = $record->shipment;
		$record->step(
			'meta',
			static function () use ( $order ): bool {
				OrderShipments::write( $order );
				return true;
			}
		);
		$record->step(
			'fulfillment',
			static function () use ( $order, $shipment ): ?string {
				return Fulfillments::make( $order, $shipment );
			}
		);
		if ( null !== $record->id() ) {
			// WooCommerce notes its own sum on the order meanwhile, through another object.
			$order->read_meta_data( true );
			OrderShipments::write( $order );
		}
		$record->step(
			'tracking',
			static function () use ( $order, $shipment ): bool {
				return TrackingExtension::add( $order, $shipment );
			}
		);
		// Decided before the note, and kept: a try that comes after a crash must not decide otherwise.
		$mail = $record->step(
			'mail',
			static function () use ( $order, $shipment ): string {
				return Completion::mail( $order, $shipment->notify );
			}
		);
		$record->step(
			'note',
			static function () use ( $order, $shipment, $mail ): int {
				return CustomerNote::add( $order, $shipment, 'note' === $mail );
			}
		);
		$record->step(
			'completed',
			static function () use ( $order, $mail ): bool {
				return Completion::make( $order, 'none' === $mail );
			}
		);
		$record->complete = true;
		Records::keep( $record );
	}
}
