<?php
/**
 * What the subjects of events are like now.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Reading\OrderDocument;

defined( 'ABSPATH' ) || exit;

/** A row says that something changed; what became of it is looked at when it is told. */
final class Subjects {

	/**
	 * Gives each event its topic of today, and an order its document.
	 *
	 * @param Event[] $events Events.
	 */
	public static function look_up( array $events ): void {
		self::forget_caches();
		$orders = [];
		foreach ( $events as $event ) {
			if ( 0 === strpos( $event->topic, 'order.' ) ) {
				$order = self::order( $event );
				if ( null !== $order ) {
					$orders[ $order->get_id() ] = [ $event, $order ];
				}
			} elseif ( 0 === strpos( $event->topic, 'product.' ) ) {
				$event->topic = in_array( get_post_type( (int) $event->subject ), ProductHooks::POST_TYPES, true ) ? 'product.changed' : 'product.deleted';
			}
		}
		self::read( $orders );
	}

	/**
	 * The order of an event; null, and the event says why, where there is none to tell.
	 *
	 * @param Event $event Of an order.
	 */
	private static function order( Event $event ): ?\WC_Order {
		$order = wc_get_order( (int) $event->subject );
		if ( ! $order instanceof \WC_Abstract_Order ) {
			$event->topic = 'order.deleted';
			return null;
		}
		$event->topic = 'order.changed';
		if ( ! $order instanceof \WC_Order || 'shop_order' !== $order->get_type() || in_array( $order->get_status( 'edit' ), OrderHooks::DRAFTS, true ) ) {
			$event->is_idle = true;
			return null;
		}
		return $order;
	}

	/**
	 * Reads all orders at once; where that fails, one by one, so that one that cannot be read holds up nobody.
	 *
	 * @param array<int, array{0: Event, 1: \WC_Order}> $orders By id.
	 */
	private static function read( array $orders ): void {
		try {
			self::keep( $orders, OrderDocument::of( array_column( $orders, 1 ) ) );
		} catch ( \Throwable $error ) {
			if ( 1 === count( $orders ) ) {
				Log::exception( 'order ' . key( $orders ), $error );
				current( $orders )[0]->unreadable = $error->getMessage();
				return;
			}
			foreach ( $orders as $id => $order ) {
				self::read( [ $id => $order ] );
			}
		}
	}

	/**
	 * Gives the documents to their events.
	 *
	 * @param array<int, array{0: Event, 1: \WC_Order}> $orders    By id.
	 * @param array[]                                   $documents Of the protocol.
	 */
	private static function keep( array $orders, array $documents ): void {
		foreach ( $documents as $document ) {
			$orders[ (int) $document['id'] ][0]->order = $document;
		}
	}

	/** A long run must not tell what an order was like when the run read it first. */
	private static function forget_caches(): void {
		if ( function_exists( 'wp_cache_supports' ) && wp_cache_supports( 'flush_runtime' ) ) {
			wp_cache_flush_runtime();
		} elseif ( ! wp_using_ext_object_cache() ) {
			wp_cache_flush();
		}
	}
}
