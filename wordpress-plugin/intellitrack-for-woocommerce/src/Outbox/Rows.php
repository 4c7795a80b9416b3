<?php
/**
 * The table of the outbox.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Database;

defined( 'ABSPATH' ) || exit;

/** A row is a change that the backend has not been told. Ids only ever grow: they are half of each revision. */
final class Rows {

	const WAITING = 0;
	const REFUSED = 1;
	const SENT    = 2;

	/** A row refused alone is tried again after this, and after twice that, and so on. */
	const FIRST_RETRY  = 300;
	const LONGEST_WAIT = 21600;

	/**
	 * Writes a change down.
	 *
	 * @param string $topic   As in the protocol.
	 * @param string $subject Its id.
	 * @return int The row's id, 0 where it could not be written.
	 */
	public static function add( string $topic, string $subject ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		$done = $wpdb->query( $wpdb->prepare( 'INSERT INTO ' . Database::table( 'outbox' ) . ' (topic, subject, changed_at) VALUES (%s, %s, %d)', $topic, $subject, Clock::now() ) );
		return 1 === $done ? (int) $wpdb->insert_id : 0;
	}

	/**
	 * The oldest rows that are due.
	 *
	 * @param int $state WAITING or REFUSED.
	 * @param int $limit How many at most.
	 * @return object[] `id, topic, subject, changed_at, attempts`.
	 */
	public static function due( int $state, int $limit ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT id, topic, subject, changed_at, attempts FROM ' . Database::table( 'outbox' ) . ' WHERE state = %d AND retry_at <= %d ORDER BY id LIMIT %d', $state, Clock::now(), $limit ) );
		return (array) $rows;
	}

	/**
	 * Whether, once these rows are gone, anything older than an instant is still to be told.
	 *
	 * @param int   $instant Seconds since 1970 UTC.
	 * @param int[] $besides Ids of the rows that are going.
	 */
	public static function older_than( int $instant, array $besides ): bool {
		global $wpdb;
		$places = implode( ',', array_fill( 0, count( $besides ) + 1, '%d' ) );
		// phpcs:ignore WordPress.DB -- our own table's name; one placeholder for each id.
		return null !== $wpdb->get_var( $wpdb->prepare( 'SELECT id FROM ' . Database::table( 'outbox' ) . " WHERE state <> %d AND changed_at < %d AND id NOT IN ($places) LIMIT 1", array_merge( [ self::SENT, $instant, 0 ], $besides ) ) );
	}

	/**
	 * Removes rows that the backend has. The newest row of all is only marked: some databases forget their highest id when it is removed, and would give it out again after a restart.
	 *
	 * @param int[] $ids Ids.
	 */
	public static function remove( array $ids ): void {
		global $wpdb;
		if ( [] === $ids ) {
			return;
		}
		$table  = Database::table( 'outbox' );
		$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:disable WordPress.DB -- our own table's name; one placeholder for each id.
		$wpdb->query( $wpdb->prepare( "UPDATE $table SET state = %d WHERE id IN ($places)", array_merge( [ self::SENT ], $ids ) ) );
		$newest = (int) $wpdb->get_var( "SELECT MAX(id) FROM $table" );
		$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE state = %d AND id < %d", self::SENT, $newest ) );
		// phpcs:enable
	}

	/**
	 * Removes what was refused before of something that was told now.
	 *
	 * @param string $topic   As in the protocol; an order is one subject, whether it was changed or deleted.
	 * @param string $subject Its id.
	 */
	public static function forgive( string $topic, string $subject ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		self::remove( array_map( 'intval', $wpdb->get_col( $wpdb->prepare( 'SELECT id FROM ' . Database::table( 'outbox' ) . ' WHERE state = %d AND topic LIKE %s AND subject = %s', self::REFUSED, $wpdb->esc_like( strtok( $topic, '.' ) . '.' ) . '%', $subject ) ) ) );
	}

	/**
	 * Keeps rows that the backend refused alone, for another try later.
	 *
	 * @param int[]  $ids     Ids.
	 * @param int    $before  How often they were refused before.
	 * @param string $refusal Why.
	 */
	public static function refuse( array $ids, int $before, string $refusal ): void {
		global $wpdb;
		$wait   = min( self::LONGEST_WAIT, self::FIRST_RETRY * ( 2 ** min( $before, 10 ) ) );
		$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:ignore WordPress.DB -- our own table's name; one placeholder for each id.
		$wpdb->query( $wpdb->prepare( 'UPDATE ' . Database::table( 'outbox' ) . " SET state = %d, attempts = attempts + 1, retry_at = %d, refusal = %s WHERE id IN ($places)", array_merge( [ self::REFUSED, Clock::now() + $wait, mb_substr( $refusal, 0, 255 ) ], $ids ) ) );
	}

	/** Of many rows of one subject only the newest is needed: a store whose backend is gone for good does not grow without end. */
	public static function compact(): void {
		global $wpdb;
		$table = Database::table( 'outbox' );
		// phpcs:ignore WordPress.DB -- our own table's name.
		$wpdb->query( $wpdb->prepare( "DELETE older FROM $table older JOIN $table newer ON newer.topic = older.topic AND newer.subject = older.subject AND newer.state = older.state AND newer.id > older.id WHERE older.state = %d", self::WAITING ) );
	}

	/** Empties the outbox, its counting left as it is. */
	public static function clear(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		self::remove( array_map( 'intval', $wpdb->get_col( 'SELECT id FROM ' . Database::table( 'outbox' ) ) ) );
	}

	/**
	 * How it stands.
	 *
	 * @return array{waiting: int, refused: int, oldest_at: int|null, refusal: string}
	 */
	public static function count(): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- our own table's name.
		$row = $wpdb->get_row( $wpdb->prepare( "SELECT COUNT(*) AS waiting, COUNT(DISTINCT CASE WHEN state = %d THEN CONCAT(topic, ' ', subject) END) AS refused, MIN(changed_at) AS oldest, MAX(refusal) AS refusal FROM " . Database::table( 'outbox' ) . ' WHERE state <> %d', self::REFUSED, self::SENT ) );
		return [
			'waiting'   => null === $row ? 0 : (int) $row->waiting,
			'refused'   => null === $row ? 0 : (int) $row->refused,
			'oldest_at' => null === $row || null === $row->oldest ? null : (int) $row->oldest,
			'refusal'   => null === $row ? '' : (string) $row->refusal,
		];
	}
}
