<?php
/**
 * Which of two documents of one record is the newer.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** The count of each record's last change, under the epoch of this installation. Kinds: `order`; `product`, for variations, too. */
final class Revisions {

	const ORDER   = 'order';
	const PRODUCT = 'product';

	const EPOCH_OPTION = 'intellitrack_epoch';

	/**
	 * The revisions of many records in one query; every id asked for is a key of the answer.
	 *
	 * @param string $kind ORDER or PRODUCT.
	 * @param int[]  $ids  Ids of orders, or of products and variations.
	 * @return array<int, string> `<epoch>-<count>`, 10 and 12 digits.
	 */
	public static function of( string $kind, array $ids ): array {
		global $wpdb;
		$ids    = array_values( array_unique( array_map( 'intval', $ids ) ) );
		$counts = array_fill_keys( $ids, 0 );
		if ( [] !== $ids ) {
			$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
			// phpcs:ignore WordPress.DB -- our own table's name; one placeholder for each id.
			$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT subject, count FROM ' . Database::table( 'revisions' ) . " WHERE kind = %s AND subject IN ($places)", array_merge( [ $kind ], $ids ) ) );
			foreach ( (array) $rows as $row ) {
				$counts[ (int) $row->subject ] = (int) $row->count;
			}
		}
		$epoch = self::epoch();
		return array_map(
			static function ( int $count ) use ( $epoch ): string {
				return sprintf( '%010d-%012d', $epoch, $count );
			},
			$counts
		);
	}

	/**
	 * Notes that a record changed. An order of two requests that end in another order than they began does no harm.
	 *
	 * @param string $kind  ORDER or PRODUCT.
	 * @param int    $id    The record.
	 * @param int    $count The outbox id of the change.
	 */
	public static function note( string $kind, int $id, int $count ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		$wpdb->query( $wpdb->prepare( 'INSERT INTO ' . Database::table( 'revisions' ) . ' (kind, subject, count) VALUES (%s, %d, %d) ON DUPLICATE KEY UPDATE count = GREATEST(count, VALUES(count))', $kind, $id, $count ) );
	}

	/** When this installation began, in seconds since 1970 UTC. */
	public static function epoch(): int {
		return (int) get_option( self::EPOCH_OPTION, 0 );
	}

	/** Begins the epoch, once for an installation. */
	public static function begin(): void {
		add_option( self::EPOCH_OPTION, Clock::now(), '', 'no' );
	}
}
