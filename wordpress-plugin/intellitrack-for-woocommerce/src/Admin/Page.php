<?php
/**
 * The page in the admin.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce\Admin;

use IntelliTrack\WooCommerce\Routes;
use IntelliTrack\WooCommerce\Store;
use const IntelliTrack\WooCommerce\FILE;
use const IntelliTrack\WooCommerce\VERSION;

defined( 'ABSPATH' ) || exit;

/** WooCommerce, IntelliTrack. The built client draws it; nothing of it is loaded anywhere else. */
final class Page {

	const SLUG = 'intellitrack';

	/** Joins it. */
	public static function register(): void {
		add_action( 'admin_menu', [ self::class, 'add' ], 60 );
		add_action( 'admin_enqueue_scripts', [ self::class, 'enqueue' ] );
	}

	/** Its address. */
	public static function address(): string {
		return admin_url( 'admin.php?page=' . self::SLUG );
	}

	/** On `admin_menu`. */
	public static function add(): void {
		add_submenu_page( 'woocommerce', 'IntelliTrack', 'IntelliTrack', Permission::CAPABILITY, self::SLUG, [ self::class, 'show' ] );
	}

	/** The page itself. */
	public static function show(): void {
		if ( ! current_user_can( Permission::CAPABILITY ) ) {
			wp_die( esc_html__( 'Your user of this site may not do that. Ask an administrator.', 'intellitrack-for-woocommerce' ), 403 );
		}
		echo '<div class="wrap"><hr class="wp-header-end">';
		if ( self::is_built() ) {
			printf( '<div id="intellitrack-root"></div><noscript>%s</noscript>', esc_html__( 'This page needs JavaScript.', 'intellitrack-for-woocommerce' ) );
		} else {
			printf( '<div class="notice notice-error inline"><p>%s</p></div>', esc_html__( 'The page has not been built: build/admin.js is missing. Install the plugin from its zip file, or run "npm ci && npm run build" in the project it came from.', 'intellitrack-for-woocommerce' ) );
		}
		echo '</div>';
	}

	/**
	 * On `admin_enqueue_scripts`.
	 *
	 * @param mixed $hook Which page it is.
	 */
	public static function enqueue( $hook ): void {
		if ( get_plugin_page_hookname( self::SLUG, 'woocommerce' ) !== $hook || ! self::is_built() ) {
			return;
		}
		wp_enqueue_style( 'intellitrack-admin', plugins_url( 'build/admin.css', FILE ), [], self::version( 'admin.css' ) );
		wp_enqueue_script( 'intellitrack-admin', plugins_url( 'build/admin.js', FILE ), [], self::version( 'admin.js' ), true );
		wp_add_inline_script( 'intellitrack-admin', 'window.intellitrackSettings = ' . wp_json_encode( self::settings(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}

	/** What the client has to know. */
	private static function settings(): array {
		$person = Person::present();
		return [
			'mode'          => 'plugin',
			'api'           => rest_url( Routes::SPACE . '/admin/' ),
			'nonce'         => wp_create_nonce( 'wp_rest' ),
			'base'          => self::address(),
			'storeAdminUrl' => admin_url(),
			'home'          => Store::home() . '/',
			'connection'    => ConnectionView::brief(),
			'person'        => [
				'id'   => $person['id'],
				'name' => $person['name'],
			],
			'mayConnect'    => Permission::may_connect(),
			'version'       => VERSION,
		];
	}

	/** Whether the client is there. */
	private static function is_built(): bool {
		return is_readable( self::file( 'admin.js' ) ) && is_readable( self::file( 'admin.css' ) );
	}

	/**
	 * A file of the client.
	 *
	 * @param string $name Its name.
	 */
	private static function file( string $name ): string {
		return dirname( FILE ) . '/build/' . $name;
	}

	/**
	 * Another one for each build, so that no browser shows the one before.
	 *
	 * @param string $name Its name.
	 */
	private static function version( string $name ): string {
		return VERSION . '-' . (int) filemtime( self::file( $name ) );
	}
}
