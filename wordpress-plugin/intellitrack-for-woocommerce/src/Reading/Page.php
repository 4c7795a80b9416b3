<?php
/**
 * One page of documents.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

defined( 'ABSPATH' ) || exit;

/** As many documents as were asked for and as fit in an answer: a page may be short without being the last. */
final class Page {

	/** Bytes of JSON; the protocol allows 1 MB each way. */
	const ROOM = 900000;

	/** How many records are read at once: a page that ends early has not read all the rest in vain. */
	const STRETCH = 25;

	/**
	 * Reads records until the page is full.
	 *
	 * @param array<int, string|null> $found Ids in their order, each with its change; one more than the page shall have, where there is one.
	 * @param int                     $limit How many documents the page shall have.
	 * @param callable                $read  `(int[] $ids): array<int, array>`.
	 * @return array{0: array[], 1: string|null} Documents and where to go on.
	 */
	public static function of( array $found, int $limit, callable $read ): array {
		$more      = count( $found ) > $limit;
		$found     = array_slice( $found, 0, $limit, true );
		$documents = [];
		$size      = 0;
		$last      = null;
		foreach ( array_chunk( $found, self::STRETCH, true ) as $stretch ) {
			$read_now = $read( array_keys( $stretch ) );
			foreach ( $stretch as $id => $changed ) {
				if ( isset( $read_now[ $id ] ) ) {
					$size += strlen( (string) wp_json_encode( $read_now[ $id ] ) );
					if ( $size > self::ROOM && [] !== $documents ) {
						return [ $documents, $last ];
					}
					$documents[] = $read_now[ $id ];
				}
				$last = Cursor::after( $id, $changed );
			}
		}
		return [ $documents, $more ? $last : null ];
	}
}
