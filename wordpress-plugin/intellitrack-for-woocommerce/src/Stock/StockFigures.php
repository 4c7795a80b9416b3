<?php
/**
 * What the store shows at this moment.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Stock;

defined( 'ABSPATH' ) || exit;

/** The figures as the database holds them, past every cache: a cache may show yesterday's. */
final class StockFigures {

	/**
	 * The text of each `_stock`, by id.
	 *
	 * @var array<int, string>
	 */
	private $texts = [];

	/**
	 * The figure of each look-up row, by id.
	 *
	 * @var array<int, string|null>
	 */
	private $looked_up = [];

	/**
	 * Reads many, and has WooCommerce's objects read from caches filled at once.
	 *
	 * @param int[] $ids Products and variations.
	 */
	public static function read( array $ids ): self {
		global $wpdb;
		$ids = array_values( array_unique( $ids ) );
		_prime_post_caches( $ids, true, true );
		$parents = array_diff( array_unique( array_map( 'intval', array_map( 'wp_get_post_parent_id', $ids ) ) ), [ 0 ] );
		if ( [] !== $parents ) {
			_prime_post_caches( array_values( $parents ), true, true );
		}

		$seen   = new self();
		$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:ignore WordPress.DB -- one placeholder for each id.
		foreach ( (array) $wpdb->get_results( $wpdb->prepare( "SELECT post_id, meta_value FROM {$wpdb->postmeta} WHERE meta_key = '_stock' AND post_id IN ($places) ORDER BY meta_id DESC", $ids ) ) as $row ) {
			$seen->texts[ (int) $row->post_id ] = (string) $row->meta_value;
		}
		// phpcs:ignore WordPress.DB -- one placeholder for each id.
		foreach ( (array) $wpdb->get_results( $wpdb->prepare( "SELECT product_id, stock_quantity FROM {$wpdb->prefix}wc_product_meta_lookup WHERE product_id IN ($places)", $ids ) ) as $row ) {
			$seen->looked_up[ (int) $row->product_id ] = $row->stock_quantity;
		}
		return $seen;
	}

	/**
	 * The text that is stored, anew; null where there is none.
	 *
	 * @param int $id A product or variation.
	 */
	public function again( int $id ): ?string {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- past the cache on purpose.
		$text = $wpdb->get_var( $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE meta_key = '_stock' AND post_id = %d ORDER BY meta_id LIMIT 1", $id ) );
		unset( $this->texts[ $id ] );
		if ( null !== $text ) {
			$this->texts[ $id ] = $text;
		}
		return $this->text( $id );
	}

	/**
	 * The text that was read; null where there was none.
	 *
	 * @param int $id A product or variation.
	 */
	public function text( int $id ): ?string {
		return $this->texts[ $id ] ?? null;
	}

	/**
	 * Notes what was written, for a later row of the same.
	 *
	 * @param int $id       A product or variation.
	 * @param int $quantity What it shows now.
	 */
	public function note( int $id, int $quantity ): void {
		$this->texts[ $id ]     = (string) $quantity;
		$this->looked_up[ $id ] = (string) $quantity;
	}

	/**
	 * Whether WooCommerce's look-up table shows the figure, too. Where a request died between the figure and what follows from it, it does not.
	 *
	 * @param int $id       A product or variation.
	 * @param int $quantity What it should show.
	 */
	public function is_looked_up( int $id, int $quantity ): bool {
		return isset( $this->looked_up[ $id ] ) && (float) $this->looked_up[ $id ] === (float) $quantity;
	}
}
