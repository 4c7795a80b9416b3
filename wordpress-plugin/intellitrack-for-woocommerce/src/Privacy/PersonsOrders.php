<?php
/**
 * The orders of a person.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Privacy;

defined( 'ABSPATH' ) || exit;

/** By e-mail address: as a guest, or with an account. */
final class PersonsOrders {

	/** Orders on one page of WordPress's privacy tools. */
	const PAGE = 10;

	/**
	 * A page of them.
	 *
	 * @param string $email An e-mail address.
	 * @param int    $page  From 1 on.
	 * @return \WC_Order[]
	 */
	public static function page( string $email, int $page ): array {
		$user     = get_user_by( 'email', $email );
		$customer = [ $email ];
		if ( $user instanceof \WP_User ) {
			$customer[] = (int) $user->ID;
		}
		$orders = wc_get_orders(
			[
				'limit'    => self::PAGE,
				'page'     => max( 1, $page ),
				'customer' => $customer,
				'type'     => 'shop_order',
				'orderby'  => 'ID',
				'order'    => 'ASC',
			]
		);
		return array_filter(
			is_array( $orders ) ? $orders : [],
			static function ( $order ): bool {
				return $order instanceof \WC_Order;
			}
		);
	}
}
