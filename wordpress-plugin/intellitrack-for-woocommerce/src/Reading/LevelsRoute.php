<?php
/**
 * Route `levels`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** The figures of everything that keeps stock of its own. */
final class LevelsRoute extends CheckedRoute {

	/** As in the address. */
	public function name(): string {
		return 'levels';
	}

	/**
	 * A page, by id.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		$ids    = $fields->has( 'ids' ) ? $fields->ids( 'ids', 1000 ) : null;
		$cursor = Cursor::by_id( $fields );
		$limit  = $fields->integer( 'limit', 1, 1000 );

		$as_of = Clock::gmt();
		$rows  = 'yes' === get_option( 'woocommerce_manage_stock' ) && [] !== $ids ? self::find( $ids, $cursor->id, $limit + 1 ) : [];
		$next  = count( $rows ) > $limit ? Cursor::after( (int) $rows[ $limit - 1 ]->id, null ) : null;
		return [
			'levels' => array_map( [ self::class, 'level' ], array_slice( $rows, 0, $limit ) ),
			'next'   => $next,
			'as_of'  => $as_of,
		];
	}

	/**
	 * Straight from the database: a thousand products would be read for two fields each.
	 *
	 * @param int[]|null $ids   Which; null: all.
	 * @param int        $after The last id of the page before.
	 * @param int        $count How many at most.
	 * @return object[]
	 */
	private static function find( ?array $ids, int $after, int $count ): array {
		global $wpdb;
		$among  = null === $ids ? '' : 'AND post.ID IN (' . implode( ',', array_fill( 0, count( $ids ), '%d' ) ) . ')';
		$values = array_merge( [ $after ], (array) $ids, ProductPages::STATUSES, [ $count ] );
		$places = implode( ',', array_fill( 0, count( ProductPages::STATUSES ), '%s' ) );
		// A meta may be there twice on a store with a past: GROUP BY, so that each id comes once. Of a figure that is, WooCommerce shows the first.
		// phpcs:ignore WordPress.DB -- one placeholder for each id and status.
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT post.ID AS id, SUBSTRING_INDEX( GROUP_CONCAT( stock.meta_value ORDER BY stock.meta_id ), ',', 1 ) AS quantity, MAX( sku.meta_value ) AS sku
				FROM {$wpdb->posts} AS post
				INNER JOIN {$wpdb->postmeta} AS managed ON managed.post_id = post.ID AND managed.meta_key = '_manage_stock' AND managed.meta_value = 'yes'
				LEFT JOIN {$wpdb->postmeta} AS stock ON stock.post_id = post.ID AND stock.meta_key = '_stock'
				LEFT JOIN {$wpdb->postmeta} AS sku ON sku.post_id = post.ID AND sku.meta_key = '_sku'
				LEFT JOIN {$wpdb->posts} AS parent ON parent.ID = post.post_parent AND parent.post_type = 'product'
				WHERE post.post_type IN ( 'product', 'product_variation' ) AND post.ID > %d $among AND post.post_status IN ($places)
				AND ( post.post_type = 'product' OR parent.ID IS NOT NULL )
				GROUP BY post.ID
				ORDER BY post.ID
				LIMIT %d",
				$values
			)
		);
		return (array) $rows;
	}

	/**
	 * One figure.
	 *
	 * @param object $row A row of the above.
	 */
	private static function level( $row ): array {
		return [
			'id'             => (int) $row->id,
			'stock_quantity' => (int) ProductDocument::quantity( $row->quantity ),
			'sku'            => (string) $row->sku,
		];
	}
}
