<?php
/**
 * Writes one figure.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Stock;

use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Reading\ProductDocument;

defined( 'ABSPATH' ) || exit;

/** Compares and writes in one statement; then WooCommerce does what follows from a change of stock. */
final class StockWriter {

	/** What a store can sensibly show. */
	const MOST = 999999999;

	/** How often a figure that moves under our hands is tried. */
	const TRIES = 5;

	/**
	 * The outcome of a row.
	 *
	 * @param StockRow     $row  What is wanted.
	 * @param StockFigures $seen What the store shows.
	 */
	public static function write( StockRow $row, StockFigures $seen ): array {
		$product = wc_get_product( $row->id );
		$refusal = self::refusal( $row, $product );
		if ( null !== $refusal ) {
			return $refusal;
		}
		$text = $seen->text( $row->id );
		if ( null === $text ) {
			add_post_meta( $row->id, '_stock', '0', true );
			$text = $seen->again( $row->id );
		}
		// With nothing expected, units that an order takes while we try are kept off the figure as well.
		$aim = $row->quantity;
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			$actual = (int) ProductDocument::quantity( $text );
			if ( $actual === $row->quantity && (float) $text === (float) $row->quantity ) {
				return self::already( $row, $product, $seen );
			}
			if ( null !== $row->expected && $actual !== $row->expected ) {
				return $row->stale( $actual );
			}
			if ( self::swap( $row->id, (string) $text, $aim ) ) {
				$seen->note( $row->id, $aim );
				self::follow( $product, $aim );
				return $row->ended( 'applied' );
			}
			$before = $actual;
			$text   = $seen->again( $row->id );
			$aim   += (int) ProductDocument::quantity( $text ) - $before;
		}
		return $row->ended( 'retry' );
	}

	/**
	 * Why the row cannot be, or null.
	 *
	 * @param StockRow               $row     What is wanted.
	 * @param \WC_Product|false|null $product What it names.
	 */
	private static function refusal( StockRow $row, $product ): ?array {
		if ( ! $product || 'trash' === $product->get_status() || 'auto-draft' === $product->get_status() ) {
			return $row->rejected( 'unknown_product', __( 'There is no such product in the store any more.', 'intellitrack-for-woocommerce' ) );
		}
		if ( ! $product->managing_stock() ) {
			return $row->rejected( 'not_tracked', __( 'The store does not manage stock for this product.', 'intellitrack-for-woocommerce' ) );
		}
		if ( (int) $product->get_stock_managed_by_id() !== $product->get_id() ) {
			return $row->rejected( 'parent_tracked', __( 'The stock of this variation is managed by its product.', 'intellitrack-for-woocommerce' ) );
		}
		if ( $row->quantity < 0 || $row->quantity > self::MOST ) {
			/* translators: %s: a number of units */
			return $row->rejected( 'quantity_refused', sprintf( __( 'The store cannot show a quantity of %s.', 'intellitrack-for-woocommerce' ), (string) $row->quantity ) );
		}
		return null;
	}

	/**
	 * Writes the figure if, and only if, it is still the one that was compared: no order's unit is lost, and no copy of this request adds to it.
	 *
	 * @param int    $id       A product or variation.
	 * @param string $text     What was read.
	 * @param int    $quantity What it shall be.
	 */
	private static function swap( int $id, string $text, int $quantity ): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- WooCommerce itself writes stock past the meta functions; the caches follow below.
		$rows = $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->postmeta} SET meta_value = %s WHERE post_id = %d AND meta_key = '_stock' AND COALESCE( meta_value, '' ) = %s", (string) $quantity, $id, $text ) );
		return (int) $rows > 0;
	}

	/**
	 * It showed the figure before. What follows from it is made up for where an earlier request died before it.
	 *
	 * @param StockRow     $row     What is wanted.
	 * @param \WC_Product  $product What it names.
	 * @param StockFigures $seen    What the store shows.
	 */
	private static function already( StockRow $row, \WC_Product $product, StockFigures $seen ): array {
		if ( ! $seen->is_looked_up( $row->id, $row->quantity ) ) {
			$seen->note( $row->id, $row->quantity );
			self::follow( $product, $row->quantity );
		}
		return $row->ended( 'already' );
	}

	/**
	 * Lets WooCommerce do the rest. A hook of another plugin that fails does not undo the figure, which is written.
	 *
	 * @param \WC_Product $product  Whose figure it is.
	 * @param int         $quantity What was written.
	 */
	private static function follow( \WC_Product $product, int $quantity ): void {
		try {
			StockFollowUp::after( $product );
		} catch ( \Throwable $error ) {
			Log::exception( "Stock of {$product->get_id()} is $quantity, but what follows from it failed", $error );
		}
	}
}
