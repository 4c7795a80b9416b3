<?php
/**
 * Plugin Name: WooCommerce stand-in (for tests)
 * Description: Gives tests the public classes, functions, tables and hooks of WooCommerce that IntelliTrack's plugin uses, and refuses what it does not know. Not WooCommerce, and not for a store.
 * Version:     10.0.2
 * License:     GPL-2.0-or-later
 */

defined('ABSPATH') || exit;

// A test that wants another version, or no Action Scheduler, says so in wp-config.php.
define('WC_VERSION', defined('STAND_IN_VERSION') ? STAND_IN_VERSION : '10.0.2');
define('WC_PLUGIN_FILE', __FILE__);

foreach (array( 'accessors', 'features', 'data', 'store', 'product', 'product-types', 'products', 'stock', 'order-items', 'abstract-order', 'order', 'orders', 'order-notes', 'refunds', 'emails' ) as $part) {
    require __DIR__ . '/includes/' . $part . '.php';
}
if (! defined('STAND_IN_WITHOUT_SCHEDULER')) {
    require __DIR__ . '/includes/action-scheduler.php';
}

/** What WC() gives. */
final class WooCommerce
{
    public $version = WC_VERSION;
    public $session = null;
    private $mailer = null;

    public function mailer()
    {
        if (! $this->mailer) {
            $this->mailer = new WC_Emails();
        }
        return $this->mailer;
    }

    public function queue()
    {
        throw new LogicException('The stand-in has no queue(); it has the functions of Action Scheduler.');
    }
}

function WC()
{
    static $one = null;
    return $one ?? ($one = new WooCommerce());
}

$GLOBALS['woocommerce'] = WC();

register_activation_hook(__FILE__, 'stand_in_install');

/** Tables, options and roles as WooCommerce makes them. */
function stand_in_install(): void
{
    global $wpdb;
    $p = $wpdb->prefix;
    $end = ' ' . $wpdb->get_charset_collate();
    $wpdb->query("CREATE TABLE IF NOT EXISTS {$p}woocommerce_order_items (order_item_id bigint unsigned AUTO_INCREMENT PRIMARY KEY, order_item_name text NOT NULL, order_item_type varchar(200) NOT NULL DEFAULT '', order_id bigint unsigned NOT NULL, KEY order_id (order_id))$end");
    $wpdb->query("CREATE TABLE IF NOT EXISTS {$p}woocommerce_order_itemmeta (meta_id bigint unsigned AUTO_INCREMENT PRIMARY KEY, order_item_id bigint unsigned NOT NULL, meta_key varchar(255), meta_value longtext, KEY order_item_id (order_item_id), KEY meta_key (meta_key(32)))$end");
    $wpdb->query("CREATE TABLE IF NOT EXISTS {$p}wc_product_meta_lookup (product_id bigint PRIMARY KEY, sku varchar(100) DEFAULT '', global_unique_id varchar(100) DEFAULT '', `virtual` tinyint(1) DEFAULT 0, downloadable tinyint(1) DEFAULT 0, stock_quantity double NULL, stock_status varchar(100) NULL DEFAULT 'instock')$end");
    $wpdb->query("CREATE TABLE IF NOT EXISTS {$p}actionscheduler_actions (action_id bigint unsigned AUTO_INCREMENT PRIMARY KEY, hook varchar(191) NOT NULL, status varchar(20) NOT NULL, scheduled_date_gmt datetime NULL, args varchar(191), recurrence int NOT NULL DEFAULT 0, `group` varchar(191) NOT NULL DEFAULT '')$end");
    $wpdb->query("CREATE TABLE IF NOT EXISTS {$p}actionscheduler_groups (group_id bigint unsigned AUTO_INCREMENT PRIMARY KEY, slug varchar(255) NOT NULL, UNIQUE KEY slug (slug(191)))$end");
    $wpdb->query("CREATE TABLE IF NOT EXISTS {$p}actionscheduler_logs (log_id bigint unsigned AUTO_INCREMENT PRIMARY KEY, action_id bigint unsigned NOT NULL, message text NOT NULL)$end");
    foreach (array( 'woocommerce_manage_stock' => 'yes', 'woocommerce_currency' => 'USD', 'woocommerce_custom_orders_table_enabled' => 'no' ) as $name => $value) {
        add_option($name, $value);
    }
    add_role('customer', 'Customer', array( 'read' => true ));
    add_role('shop_manager', 'Shop manager', array( 'read' => true, 'edit_posts' => true, 'upload_files' => true ));
    foreach (array( 'shop_manager', 'administrator' ) as $role) {
        foreach (array( 'manage_woocommerce', 'view_woocommerce_reports', 'edit_products', 'edit_shop_orders', 'view_admin_dashboard' ) as $capability) {
            get_role($role)->add_cap($capability);
        }
    }
}

add_action('init', static function () {
    foreach (array( 'product', 'product_variation', 'shop_order', 'shop_order_refund', 'shop_coupon' ) as $type) {
        register_post_type($type, array( 'public' => 'product' === $type, 'show_ui' => 'product' === $type, 'supports' => array( 'title', 'custom-fields' ) ));
    }
    register_taxonomy('product_type', array( 'product' ), array( 'public' => false ));
    foreach (wc_get_order_statuses() as $status => $label) {
        register_post_status($status, array( 'label' => $label, 'public' => false, 'exclude_from_search' => false ));
    }
}, 5);

add_action('admin_menu', static function () {
    add_menu_page('WooCommerce', 'WooCommerce', 'edit_shop_orders', 'woocommerce', static function () {
        echo '<div class="wrap"><h1>WooCommerce stand-in</h1></div>';
    }, 'dashicons-cart', 55);
}, 9);

add_action('plugins_loaded', static function () {
    do_action('before_woocommerce_init');
    do_action('woocommerce_loaded');
}, -1);

add_action('init', static function () {
    do_action('woocommerce_init');
}, 0);
