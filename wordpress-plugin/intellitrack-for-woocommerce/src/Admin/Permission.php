<?php
/**
 * Who may do what in the admin.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

use IntelliTrack\WooCommerce\Refusal;

defined( 'ABSPATH' ) || exit;

/** Whoever manages the shop may see and use the screens; the backend narrows that. The connection is an administrator's. */
final class Permission {

	const CAPABILITY = 'manage_woocommerce';
	const OWNER      = 'manage_options';

	/**
	 * For the screens, and for looking at the connection.
	 *
	 * @param \WP_REST_Request $request What came.
	 * @return true|\WP_Error
	 */
	public static function to_see( \WP_REST_Request $request ) {
		return self::of( self::CAPABILITY, $request );
	}

	/**
	 * For changing the connection.
	 *
	 * @param \WP_REST_Request $request What came.
	 * @return true|\WP_Error
	 */
	public static function to_connect( \WP_REST_Request $request ) {
		$seen = self::of( self::CAPABILITY, $request );
		return true === $seen ? self::of( self::OWNER, $request ) : $seen;
	}

	/** Whether the person of this request may change the connection. */
	public static function may_connect(): bool {
		return current_user_can( self::CAPABILITY ) && current_user_can( self::OWNER );
	}

	/**
	 * Nonce and capability. WordPress looks at a nonce only where somebody is logged in by cookie; here each request needs one, keys and application passwords being for other things.
	 *
	 * @param string           $capability Of WordPress.
	 * @param \WP_REST_Request $request    What came.
	 * @return true|\WP_Error
	 */
	private static function of( string $capability, \WP_REST_Request $request ) {
		if ( ! is_user_logged_in() ) {
			return Refusal::of( 'rest_forbidden', __( 'Log in to this site first.', 'intellitrack-for-woocommerce' ), 401 );
		}
		$header = $request->get_header( 'X-WP-Nonce' );
		$nonce  = null === $header ? $request->get_param( '_wpnonce' ) : $header;
		if ( ! is_string( $nonce ) || ! wp_verify_nonce( sanitize_text_field( $nonce ), 'wp_rest' ) ) {
			return Refusal::of( 'rest_cookie_invalid_nonce', __( 'The page has been open for too long. Load it again.', 'intellitrack-for-woocommerce' ), 403 );
		}
		if ( ! current_user_can( $capability ) ) {
			return Refusal::of( 'rest_forbidden', __( 'Your user of this site may not do that. Ask an administrator.', 'intellitrack-for-woocommerce' ), 403 );
		}
		return true;
	}
}
