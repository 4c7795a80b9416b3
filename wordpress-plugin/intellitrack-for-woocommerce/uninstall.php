<?php
/**
 * WordPress runs this file when the plugin is deleted.
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;
defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( ! defined( __NAMESPACE__ . '\VERSION' ) ) {
	define( __NAMESPACE__ . '\VERSION', get_file_data( __DIR__ . '/intellitrack-for-woocommerce.php', [ 'version' => 'Version' ] )['version'] );
}
require_once __DIR__ . '/src/Autoloader.php';

Autoloader::register();
Lifecycle\Uninstall::run();
