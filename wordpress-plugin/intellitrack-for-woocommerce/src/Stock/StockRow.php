<?php
/**
 * One figure that the warehouse wants to see.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Stock;

use IntelliTrack\WooCommerce\Input\Fields;

defined( 'ABSPATH' ) || exit;

/** As it came, and how it ended. */
final class StockRow {

	/**
	 * What keeps the stock.
	 *
	 * @var int
	 */
	public $id;

	/**
	 * The figure it shall show.
	 *
	 * @var int
	 */
	public $quantity;

	/**
	 * The figure it is thought to show; null: whatever it shows.
	 *
	 * @var int|null
	 */
	public $expected;

	/**
	 * Reads one.
	 *
	 * @param Fields $fields An object of `rows`.
	 */
	public static function of( Fields $fields ): self {
		$row           = new self();
		$row->id       = $fields->integer( 'id', 1 );
		$row->quantity = $fields->integer( 'quantity', PHP_INT_MIN );
		$row->expected = $fields->integer_or_null( 'expected', PHP_INT_MIN );
		return $row;
	}

	/**
	 * It ended well, or was not looked at.
	 *
	 * @param string $outcome `applied`, `already` or `retry`.
	 */
	public function ended( string $outcome ): array {
		return [
			'id'      => $this->id,
			'outcome' => $outcome,
		];
	}

	/**
	 * It shows another figure than was expected.
	 *
	 * @param int $actual What it shows.
	 */
	public function stale( int $actual ): array {
		return $this->ended( 'stale' ) + [ 'actual' => $actual ];
	}

	/**
	 * It cannot be.
	 *
	 * @param string $code    As in the protocol.
	 * @param string $message For people.
	 */
	public function rejected( string $code, string $message ): array {
		return $this->ended( 'rejected' ) + [
			'code'    => $code,
			'message' => $message,
		];
	}
}
