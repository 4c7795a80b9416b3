<?php
/**
 * Which products a page holds.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

defined( 'ABSPATH' ) || exit;

/** Finds ids by keyset; the documents are read by ProductReader. */
final class ProductPages {

	const STATUSES = [ 'publish', 'private', 'draft', 'pending', 'future' ];

	/**
	 * Ids from the cursor on.
	 *
	 * @param Cursor      $cursor Where to go on.
	 * @param string|null $from   The second from which on changes are wanted; null: every product.
	 * @param int         $count  How many at most.
	 * @return array<int, string|null> Ids, with the change by which they are in order.
	 */
	public static function find( Cursor $cursor, ?string $from, int $count ): array {
		return null === $from ? self::all( $cursor, $count ) : self::changed( $cursor, str_replace( 'T', ' ', $from ), $count );
	}

	/**
	 * Every product, by id.
	 *
	 * @param Cursor $cursor Where to go on.
	 * @param int    $count  How many at most.
	 * @return array<int, null>
	 */
	private static function all( Cursor $cursor, int $count ): array {
		global $wpdb;
		$places = implode( ',', array_fill( 0, count( self::STATUSES ), '%s' ) );
		// phpcs:ignore WordPress.DB -- one placeholder for each status.
		$ids = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type = 'product' AND post_status IN ($places) AND ID > %d ORDER BY ID LIMIT %d", array_merge( self::STATUSES, [ $cursor->id, $count ] ) ) );
		return array_fill_keys( array_map( 'intval', $ids ), null );
	}

	/**
	 * Products that changed, or a variation of theirs, by the later of the two and their id.
	 *
	 * @param Cursor $cursor Where to go on.
	 * @param string $from   The first second that is wanted.
	 * @param int    $count  How many at most.
	 * @return array<int, string>
	 */
	private static function changed( Cursor $cursor, string $from, int $count ): array {
		global $wpdb;
		$statuses = array_merge( self::STATUSES, [ 'trash' ] );
		$places   = implode( ',', array_fill( 0, count( $statuses ), '%s' ) );
		$values   = array_merge( [ $from ], $statuses, [ $cursor->changed, $cursor->changed, $cursor->id, $count ] );
		// phpcs:ignore WordPress.DB -- one placeholder for each status.
		$rows  = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT product.ID AS id, touched.changed AS changed
				FROM (
					SELECT IF( post_type = 'product', ID, post_parent ) AS product_id, MAX( post_modified_gmt ) AS changed
					FROM {$wpdb->posts}
					WHERE post_type IN ( 'product', 'product_variation' ) AND post_modified_gmt >= %s
					GROUP BY product_id
				) AS touched
				INNER JOIN {$wpdb->posts} AS product ON product.ID = touched.product_id AND product.post_type = 'product' AND product.post_status IN ($places)
				WHERE touched.changed > %s OR ( touched.changed = %s AND product.ID > %d )
				ORDER BY touched.changed, product.ID
				LIMIT %d",
				$values
			)
		);
		$found = [];
		foreach ( (array) $rows as $row ) {
			$found[ (int) $row->id ] = $row->changed;
		}
		return $found;
	}
}
