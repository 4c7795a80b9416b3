<?php
/**
 * Which orders a page holds.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use Automattic\WooCommerce\Utilities\OrderUtil;
use IntelliTrack\WooCommerce\Features;

defined( 'ABSPATH' ) || exit;

/** Finds ids by keyset, in the orders' own tables or among the posts; the documents are read by OrderReader. */
final class OrderPages {

	/** A cart that is not an order yet. */
	const DRAFTS = [ 'wc-checkout-draft', 'auto-draft' ];

	/** Nothing is to be shipped any more. */
	const CLOSED = [ 'wc-completed', 'wc-cancelled', 'wc-refunded', 'wc-failed', 'trash' ];

	/**
	 * Ids from the cursor on.
	 *
	 * @param Cursor      $cursor  Where to go on.
	 * @param string|null $changed The second from which on changes are wanted; null: by id.
	 * @param bool        $open    Without those that are closed.
	 * @param string|null $created The second from which on orders were made; null: all.
	 * @param int         $count   How many at most.
	 * @return array<int, string|null> Ids, with the change by which they are in order.
	 */
	public static function find( Cursor $cursor, ?string $changed, bool $open, ?string $created, int $count ): array {
		global $wpdb;
		$columns  = self::columns();
		$statuses = $open ? array_merge( self::DRAFTS, self::CLOSED ) : self::DRAFTS;
		$where    = $columns['status'] . ' NOT IN (' . implode( ',', array_fill( 0, count( $statuses ), '%s' ) ) . ')';
		$values   = $statuses;
		if ( null !== $created ) {
			$where   .= " AND {$columns['created']} >= %s";
			$values[] = str_replace( 'T', ' ', $created );
		}
		if ( null === $changed ) {
			$where   .= " AND {$columns['id']} > %d";
			$values[] = $cursor->id;
			$order    = $columns['id'];
		} else {
			$where .= " AND {$columns['changed']} >= %s AND ( {$columns['changed']} > %s OR {$columns['id']} > %d )";
			array_push( $values, $cursor->changed, $cursor->changed, $cursor->id );
			$order = "{$columns['changed']}, {$columns['id']}";
		}
		$values[] = $count;
		// phpcs:ignore WordPress.DB -- names of columns and tables are WooCommerce's and WordPress's; every value is a placeholder.
		$rows  = $wpdb->get_results( $wpdb->prepare( "SELECT {$columns['id']} AS id, {$columns['changed']} AS changed FROM {$columns['table']} WHERE {$columns['type']} = 'shop_order' AND $where ORDER BY $order LIMIT %d", $values ) );
		$found = [];
		foreach ( (array) $rows as $row ) {
			$found[ (int) $row->id ] = null === $changed ? null : $row->changed;
		}
		return $found;
	}

	/**
	 * Those of these ids that are orders.
	 *
	 * @param int[] $ids Any ids.
	 * @return array<int, string> Status, as the database writes it, by id.
	 */
	public static function existing( array $ids ): array {
		global $wpdb;
		if ( [] === $ids ) {
			return [];
		}
		$columns = self::columns();
		$places  = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:ignore WordPress.DB -- names of columns and tables; one placeholder for each id.
		$rows  = $wpdb->get_results( $wpdb->prepare( "SELECT {$columns['id']} AS id, {$columns['status']} AS status FROM {$columns['table']} WHERE {$columns['type']} = 'shop_order' AND {$columns['id']} IN ($places)", $ids ) );
		$found = [];
		foreach ( (array) $rows as $row ) {
			$found[ (int) $row->id ] = $row->status;
		}
		return $found;
	}

	/**
	 * Those of these orders of which something was refunded.
	 *
	 * @param int[] $ids Ids of orders.
	 * @return int[]
	 */
	public static function refunded( array $ids ): array {
		global $wpdb;
		$columns = self::columns();
		$places  = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:ignore WordPress.DB -- names of columns and tables; one placeholder for each id.
		return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT DISTINCT {$columns['parent']} FROM {$columns['table']} WHERE {$columns['type']} = 'shop_order_refund' AND {$columns['parent']} IN ($places)", $ids ) ) );
	}

	/**
	 * Where this store keeps its orders.
	 *
	 * @return array<string, string>
	 */
	private static function columns(): array {
		global $wpdb;
		if ( Features::hpos() ) {
			return [
				'table'   => OrderUtil::get_table_for_orders(),
				'id'      => 'id',
				'type'    => 'type',
				'status'  => 'status',
				'created' => 'date_created_gmt',
				'changed' => 'date_updated_gmt',
				'parent'  => 'parent_order_id',
			];
		}
		return [
			'table'   => $wpdb->posts,
			'id'      => 'ID',
			'type'    => 'post_type',
			'status'  => 'post_status',
			'created' => 'post_date_gmt',
			'changed' => 'post_modified_gmt',
			'parent'  => 'post_parent',
		];
	}
}
