<?php
/**
 * What changes an order.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Revisions;

defined( 'ABSPATH' ) || exit;

/** Hooks of orders and refunds, wherever the store keeps them: in tables of their own, or among the posts. */
final class OrderHooks {

	/** What is no order yet. */
	const DRAFTS = [ 'auto-draft', 'checkout-draft' ];

	const POST_TYPES = [ 'shop_order', 'shop_order_placehold', 'shop_order_refund' ];

	/**
	 * Orders whose saving is under way, by object: their items are part of that.
	 *
	 * @var array<int, \WC_Abstract_Order>
	 */
	private static $saving = [];

	/** Joins them. */
	public static function register(): void {
		add_action( 'woocommerce_before_order_object_save', [ self::class, 'is_being_saved' ] );
		foreach ( [ 'woocommerce_new_order', 'woocommerce_update_order', 'woocommerce_order_status_changed', 'woocommerce_trash_order', 'woocommerce_untrash_order', 'woocommerce_order_refunded' ] as $hook ) {
			add_action( $hook, [ self::class, 'of_id' ], 10, 2 );
		}
		foreach ( [ 'woocommerce_after_order_object_save', 'woocommerce_after_order_refund_object_save', 'woocommerce_reduce_order_stock', 'woocommerce_restore_order_stock', 'woocommerce_rest_delete_shop_order_refund_object' ] as $hook ) {
			add_action( $hook, [ self::class, 'of_order' ] );
		}
		add_action( 'woocommerce_delete_order', [ self::class, 'deleted' ] );
		add_action( 'woocommerce_refund_deleted', [ self::class, 'refund_deleted' ], 10, 2 );
		add_filter( 'woocommerce_pre_delete_order_refund', [ self::class, 'about_to_go' ], 10, 2 );
		add_action( 'woocommerce_new_order_item', [ self::class, 'of_item' ], 10, 3 );
		add_action( 'woocommerce_update_order_item', [ self::class, 'of_item' ], 10, 3 );
		add_action( 'woocommerce_before_delete_order_item', [ self::class, 'item_about_to_go' ] );
		foreach ( [ 'trashed_post', 'untrashed_post', 'save_post_shop_order' ] as $hook ) {
			add_action( $hook, [ self::class, 'of_post' ] );
		}
		add_action( 'deleted_post', [ self::class, 'post_deleted' ], 10, 2 );
	}

	/**
	 * On the way, or all of it.
	 *
	 * @param mixed $id    Id of an order.
	 * @param mixed $order The order, from some of the hooks.
	 */
	public static function of_id( $id, $order = null ): void {
		if ( $order instanceof \WC_Abstract_Order ) {
			self::of_order( $order );
		} else {
			self::changed( (int) $id );
		}
	}

	/**
	 * The hooks of its items come before the one that says all is saved.
	 *
	 * @param mixed $order Order.
	 */
	public static function is_being_saved( $order ): void {
		if ( $order instanceof \WC_Abstract_Order ) {
			self::$saving[ spl_object_id( $order ) ] = $order;
		}
	}

	/**
	 * All of it is saved; of a refund, its order has changed.
	 *
	 * @param mixed $order Order or refund.
	 */
	public static function of_order( $order ): void {
		if ( is_object( $order ) && 'woocommerce_after_order_object_save' === current_action() ) {
			unset( self::$saving[ spl_object_id( $order ) ] );
		}
		if ( ! $order instanceof \WC_Abstract_Order || in_array( $order->get_status( 'edit' ), self::DRAFTS, true ) ) {
			return;
		}
		$id = 'shop_order_refund' === $order->get_type() ? $order->get_parent_id() : $order->get_id();
		if ( $id > 0 ) {
			Changes::record( 'order.changed', $id, Revisions::ORDER );
		}
	}

	/**
	 * Gone for good.
	 *
	 * @param mixed $id Id of an order.
	 */
	public static function deleted( $id ): void {
		Changes::record( 'order.deleted', (int) $id, Revisions::ORDER );
	}

	/**
	 * A refund is taken back in the admin.
	 *
	 * @param mixed $refund Its id.
	 * @param mixed $order  Id of its order.
	 */
	public static function refund_deleted( $refund, $order ): void {
		Changes::record( 'order.changed', (int) $order, Revisions::ORDER );
	}

	/**
	 * A refund kept in tables of its own is deleted without a word afterwards.
	 *
	 * @param mixed $check What another filter answers; passed on.
	 * @param mixed $order Order or refund.
	 * @return mixed
	 */
	public static function about_to_go( $check, $order ) {
		if ( $order instanceof \WC_Order_Refund ) {
			Changes::before( 'order.changed', $order->get_parent_id(), Revisions::ORDER );
		}
		return $check;
	}

	/**
	 * A line, a fee or a shipping line. Older calls bring no order.
	 *
	 * @param mixed $item  Its id.
	 * @param mixed $what  The item.
	 * @param mixed $order Id of its order or refund.
	 */
	public static function of_item( $item, $what = null, $order = 0 ): void {
		$id = is_numeric( $order ) && (int) $order > 0 ? (int) $order : (int) wc_get_order_id_by_order_item_id( (int) $item );
		foreach ( self::$saving as $saving ) {
			if ( $saving->get_id() === $id ) {
				return;
			}
		}
		// The items of a refund come with the saving of the refund itself.
		if ( $id > 0 && 'shop_order' === self::type( $id ) ) {
			self::changed( $id );
		}
	}

	/**
	 * A line is removed.
	 *
	 * @param mixed $item Its id.
	 */
	public static function item_about_to_go( $item ): void {
		$id = (int) wc_get_order_id_by_order_item_id( (int) $item );
		if ( $id > 0 && 'shop_order' === self::type( $id ) ) {
			Changes::before( 'order.changed', $id, Revisions::ORDER );
		}
	}

	/**
	 * An order that is a post, changed as a post.
	 *
	 * @param mixed $id Id of a post.
	 */
	public static function of_post( $id ): void {
		if ( 'shop_order' === get_post_type( (int) $id ) && ! in_array( get_post_status( (int) $id ), self::DRAFTS, true ) ) {
			self::changed( (int) $id );
		}
	}

	/**
	 * An order or refund that is a post, gone for good. Whether the order is still there, in tables of its own, is looked at when it is told.
	 *
	 * @param mixed $id   Id of a post.
	 * @param mixed $post The post.
	 */
	public static function post_deleted( $id, $post = null ): void {
		if ( ! $post instanceof \WP_Post || ! in_array( $post->post_type, self::POST_TYPES, true ) || in_array( $post->post_status, self::DRAFTS, true ) ) {
			return;
		}
		$order = 'shop_order_refund' === $post->post_type ? (int) $post->post_parent : (int) $id;
		if ( $order > 0 ) {
			Changes::record( 'order.changed', $order, Revisions::ORDER );
		}
	}

	/**
	 * A change.
	 *
	 * @param int $id Id of an order.
	 */
	private static function changed( int $id ): void {
		if ( $id > 0 ) {
			Changes::record( 'order.changed', $id, Revisions::ORDER );
		}
	}

	/**
	 * Order, refund, or what another plugin keeps as one.
	 *
	 * @param int $id Its id.
	 */
	private static function type( int $id ): string {
		static $types = [];
		if ( ! isset( $types[ $id ] ) ) {
			$types = array_slice( $types, -100, null, true ) + [ $id => (string) \WC_Data_Store::load( 'order' )->get_order_type( $id ) ];
		}
		return $types[ $id ];
	}
}
