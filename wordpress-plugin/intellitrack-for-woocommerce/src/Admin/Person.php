<?php
/**
 * Who asks.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

defined( 'ABSPATH' ) || exit;

/** The user of WordPress, as the protocol tells it. */
final class Person {

	/**
	 * Whoever is logged in.
	 *
	 * @return array{id: string, name: string, is_owner: bool, locale: string}
	 */
	public static function present(): array {
		$user = wp_get_current_user();
		return [
			'id'       => (string) $user->ID,
			'name'     => html_entity_decode( (string) $user->display_name, ENT_QUOTES, 'UTF-8' ),
			'is_owner' => current_user_can( Permission::OWNER ),
			'locale'   => get_user_locale( $user ),
		];
	}
}
