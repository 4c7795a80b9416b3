<?php
/** Loads the WordPress of this run, in which the plugin and the stand-in for WooCommerce are active. */

$load = getenv('TEST_WP_LOAD');
if (! $load || ! is_file($load)) {
    fwrite(STDERR, "TEST_WP_LOAD names no wp-load.php. These tests are run by tests/e2e/wordpress-plugin.test.ts.\n");
    exit(1);
}
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
define('WP_ADMIN', true);
require_once $load;
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once __DIR__ . '/phpunit/Store.php';
