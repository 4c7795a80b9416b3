<?php
/**
 * Route `stock`.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Stock;

use IntelliTrack\WooCommerce\Budget;
use IntelliTrack\WooCommerce\Input\CheckedRoute;
use IntelliTrack\WooCommerce\Input\Fields;
use IntelliTrack\WooCommerce\Lock;
use IntelliTrack\WooCommerce\Origin;

defined( 'ABSPATH' ) || exit;

/** Up to a thousand figures, one outcome each, in their order. */
final class StockRoute extends CheckedRoute {

	/** Rows whose products are read together. */
	const STRETCH = 100;

	/** As in the address. */
	public function name(): string {
		return 'stock';
	}

	/**
	 * Writes until the time is used up.
	 *
	 * @param Fields $fields The body.
	 */
	protected function checked( Fields $fields ): array {
		$fields->key( 'key' );
		$rows = array_map( [ StockRow::class, 'of' ], $fields->rows( 'rows', 1, 1000 ) );

		$began  = microtime( true );
		$budget = new Budget( 'stock', 15 );
		// A batch that is sent again while its first copy still runs waits for it, and then finds its figures there.
		list( $done, $outcomes ) = Lock::alone(
			'stock',
			5,
			120,
			static function () use ( $rows, $budget ): array {
				return Origin::ours(
					static function () use ( $rows, $budget ): array {
						return self::write( $rows, $budget );
					}
				);
			}
		);
		return [
			'outcomes'     => $done ? $outcomes : array_map(
				static function ( StockRow $row ): array {
					return $row->ended( 'retry' );
				},
				$rows
			),
			'milliseconds' => (int) round( ( microtime( true ) - $began ) * 1000 ),
		];
	}

	/**
	 * Row by row.
	 *
	 * @param StockRow[] $rows   All of them.
	 * @param Budget     $budget The time there is.
	 * @return array[] Outcomes.
	 */
	private static function write( array $rows, Budget $budget ): array {
		$outcomes = [];
		// A product that sells out moves to another term: the terms' counts are made once, at the end.
		$deferred = wp_defer_term_counting();
		wp_defer_term_counting( true );
		foreach ( array_chunk( $rows, self::STRETCH ) as $stretch ) {
			$seen = $budget->is_left() ? StockFigures::read( array_column( $stretch, 'id' ) ) : null;
			foreach ( $stretch as $row ) {
				$outcomes[] = null !== $seen && $budget->is_left() ? StockWriter::write( $row, $seen ) : $row->ended( 'retry' );
			}
		}
		wp_defer_term_counting( $deferred );
		return $outcomes;
	}
}
