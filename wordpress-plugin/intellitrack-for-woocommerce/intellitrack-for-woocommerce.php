<?php
/**
 * Plugin Name:          IntelliTrack for WooCommerce
 * Plugin URI:           https://www.intellitrack.com/
 * Description:          Keeps this store and your IntelliTrack warehouse in step: products, inventory, carriers and orders go in; picks, shipments and inventory come back.
 * Version:              0.1.0
 * Author:               IntelliTrack Connect
 * Text Domain:          intellitrack-for-woocommerce
 * Domain Path:          /languages
 * Requires at least:    6.1
 * Tested up to:         7.1
 * Requires PHP:         7.4
 * Requires Plugins:     woocommerce
 * WC requires at least: 7.9
 * WC tested up to:      11.0
 * License:              GPL-2.0-or-later
 * License URI:          https://www.gnu.org/licenses/gpl-2.0.html
 *
 * @package IntelliTrack\WooCommerce
 */

namespace IntelliTrack\WooCommerce;

defined( 'ABSPATH' ) || exit;

const VERSION    = '0.1.0';
const PROTOCOL   = 1;
const MINIMUM_WC = '7.9';
const FILE       = __FILE__;

require_once __DIR__ . '/src/Autoloader.php';

Autoloader::register();
Plugin::start();
