<?php
/**
 * Finds what changed while nobody looked.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Outbox;

use IntelliTrack\WooCommerce\Clock;
use IntelliTrack\WooCommerce\Revisions;

defined( 'ABSPATH' ) || exit;

/** While the plugin is off, changes make no rows: once it is on again, the orders and products changed since get one each. */
final class Gap {

	/** Not among what the pump keeps: a shopper's request may write it. */
	const OPTION = 'intellitrack_gap';

	const PAGE = 500;

	/** Clocks, and requests that were under way. */
	const OVERLAP = 120;

	/** Notes that there may be one, since the pump ran last. */
	public static function since_last_run(): void {
		$last = PumpState::at( 'pumped_at' );
		self::since( ( null === $last ? Clock::now() : $last ) - self::OVERLAP );
	}

	/**
	 * Notes from when on changes may have gone unseen; the earliest wins.
	 *
	 * @param int $from Seconds since 1970 UTC.
	 */
	public static function since( int $from ): void {
		$before = self::from();
		update_option( self::OPTION, null === $before ? $from : min( $before, $from ), false );
	}

	/** From when on; null where nothing went unseen. */
	public static function from(): ?int {
		$from = get_option( self::OPTION, null );
		return null === $from ? null : (int) $from;
	}

	/**
	 * Closes it; until then no batch is sent, none being complete.
	 *
	 * @param int $until When there is no more time: the next run goes on.
	 * @return bool Whether it is closed.
	 */
	public static function close( int $until ): bool {
		$from = self::from();
		if ( null === $from ) {
			return true;
		}
		if ( ! self::orders( $from, $until ) || ! self::products( $from, $until ) ) {
			return false;
		}
		Changes::record( 'settings.changed', 'store' );
		PumpState::progress( 'gap_orders', null );
		PumpState::progress( 'gap_products', null );
		if ( self::from() === $from ) {
			delete_option( self::OPTION );
		}
		return true;
	}

	/**
	 * Orders changed since.
	 *
	 * @param int $from  Seconds since 1970 UTC.
	 * @param int $until When there is no more time.
	 */
	private static function orders( int $from, int $until ): bool {
		return self::pages(
			'gap_orders',
			$until,
			static function ( int $page ) use ( $from ): array {
				return wc_get_orders(
					[
						'type'          => 'shop_order',
						'status'        => array_merge( array_keys( wc_get_order_statuses() ), [ 'trash' ] ),
						'date_modified' => '>=' . $from,
						'orderby'       => 'ID',
						'order'         => 'ASC',
						'limit'         => self::PAGE,
						'paged'         => $page,
						'return'        => 'ids',
					]
				);
			},
			static function ( int $id ): void {
				Changes::record( 'order.changed', $id, Revisions::ORDER );
			}
		);
	}

	/**
	 * Products and variations changed since.
	 *
	 * @param int $from  Seconds since 1970 UTC.
	 * @param int $until When there is no more time.
	 */
	private static function products( int $from, int $until ): bool {
		return self::pages(
			'gap_products',
			$until,
			static function ( int $page ) use ( $from ): array {
				return get_posts(
					[
						'post_type'        => ProductHooks::POST_TYPES,
						'post_status'      => [ 'publish', 'private', 'draft', 'pending', 'future', 'trash' ],
						'date_query'       => [
							[
								'column'    => 'post_modified_gmt',
								'after'     => gmdate( 'Y-m-d H:i:s', $from ),
								'inclusive' => true,
							],
						],
						'orderby'          => 'ID',
						'order'            => 'ASC',
						'posts_per_page'   => self::PAGE,
						'paged'            => $page,
						'fields'           => 'ids',
						'suppress_filters' => true,
					]
				);
			},
			static function ( int $id ): void {
				$parent = (int) wp_get_post_parent_id( $id );
				Changes::record( 'product.changed', $parent > 0 ? $parent : $id, Revisions::PRODUCT, array_filter( [ $id, $parent ] ) );
			}
		);
	}

	/**
	 * Page by page. A page is seen twice where the run before ended: a record deleted meanwhile moves the others up.
	 *
	 * @param string   $name  Under what the progress is kept.
	 * @param int      $until When there is no more time.
	 * @param callable $page  Ids of a page.
	 * @param callable $each  What to do with each.
	 * @return bool Whether all were seen.
	 */
	private static function pages( string $name, int $until, callable $page, callable $each ): bool {
		$number = max( 1, (int) PumpState::at( $name ) );
		do {
			$ids = $page( $number );
			array_map( $each, array_map( 'intval', $ids ) );
			if ( count( $ids ) < self::PAGE ) {
				return true;
			}
			PumpState::progress( $name, $number );
			++$number;
		} while ( Clock::now() < $until );
		return false;
	}
}
