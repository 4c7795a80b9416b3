<?php
/**
 * Products with all their variations.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Reading;

use IntelliTrack\WooCommerce\Log;
use IntelliTrack\WooCommerce\Revisions;

defined( 'ABSPATH' ) || exit;

/** Reads many products in a handful of queries, and each through WooCommerce's own getters. */
final class ProductReader {

	/**
	 * Documents by id; what is no product, or is none any more, is left out.
	 *
	 * @param int[]       $ids        Ids of products.
	 * @param string|null $cost_field The meta that holds the unit cost where cost of goods is off.
	 * @return array<int, array>
	 */
	public static function read( array $ids, ?string $cost_field ): array {
		if ( [] === $ids ) {
			return [];
		}
		$variations = self::variations( $ids );
		$all        = array_merge( $ids, ...array_values( $variations ) );
		_prime_post_caches( $all, true, true );
		$revisions = Revisions::of( Revisions::PRODUCT, $all );
		$documents = [];
		foreach ( $ids as $id ) {
			try {
				$document = self::document( $id, $variations[ $id ] ?? [], $revisions, $cost_field );
				if ( null !== $document ) {
					$documents[ $id ] = $document;
				}
			} catch ( \Throwable $error ) {
				// Another plugin's hook failed on this one: it holds up nobody, and stands in the store's log.
				Log::exception( "Product $id cannot be read", $error );
			}
		}
		return $documents;
	}

	/**
	 * One product.
	 *
	 * @param int                $id            The product.
	 * @param int[]              $variation_ids Its variations.
	 * @param array<int, string> $revisions     By id.
	 * @param string|null        $cost_field    The meta that holds the unit cost.
	 */
	private static function document( int $id, array $variation_ids, array $revisions, ?string $cost_field ): ?array {
		$product = wc_get_product( $id );
		if ( ! $product || $product->is_type( 'variation' ) ) {
			return null;
		}
		$document = ProductDocument::of( $product, $cost_field ) + [ 'revision' => $revisions[ $id ] ];

		$document['variations'] = [];
		foreach ( $variation_ids as $variation_id ) {
			$variation = wc_get_product( $variation_id );
			// One that was thrown away alone is gone; one that went with its product is shown as it is.
			if ( $variation instanceof \WC_Product_Variation && ( 'trash' !== $variation->get_status() || 'trash' === $product->get_status() ) ) {
				$document['variations'][] = VariationDocument::of( $variation, $cost_field ) + [ 'revision' => $revisions[ $variation_id ] ];
			}
		}
		return $document;
	}

	/**
	 * The products that these ids are, or are variations of.
	 *
	 * @param int[] $ids Ids of products and variations.
	 * @return int[]
	 */
	public static function products_of( array $ids ): array {
		global $wpdb;
		if ( [] === $ids ) {
			return [];
		}
		$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:ignore WordPress.DB -- one placeholder for each id.
		$products = $wpdb->get_col( $wpdb->prepare( "SELECT DISTINCT product.ID FROM {$wpdb->posts} AS named INNER JOIN {$wpdb->posts} AS product ON product.ID = IF( named.post_type = 'product', named.ID, named.post_parent ) WHERE named.ID IN ($places) AND named.post_type IN ( 'product', 'product_variation' ) AND product.post_type = 'product' AND product.post_status <> 'auto-draft' ORDER BY product.ID", $ids ) );
		return array_map( 'intval', $products );
	}

	/**
	 * Ids of the variations of each product, switched off or not.
	 *
	 * @param int[] $ids Ids of products.
	 * @return array<int, int[]>
	 */
	private static function variations( array $ids ): array {
		global $wpdb;
		$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		// phpcs:ignore WordPress.DB -- one placeholder for each id.
		$rows  = $wpdb->get_results( $wpdb->prepare( "SELECT ID, post_parent FROM {$wpdb->posts} WHERE post_type = 'product_variation' AND post_parent IN ($places) AND post_status <> 'auto-draft' ORDER BY post_parent, menu_order, ID", $ids ) );
		$found = [];
		foreach ( (array) $rows as $row ) {
			$found[ (int) $row->post_parent ][] = (int) $row->ID;
		}
		return $found;
	}
}
