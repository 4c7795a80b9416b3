<?php
/**
 * Plugin Name: Test site
 * Must-use plugin of test sites: mail is kept, not sent; nobody but this machine is called, on any port.
 */

defined('ABSPATH') || exit;

add_filter('pre_wp_mail', static function ($unused, $mail) {
    $line = wp_json_encode(array( 'to' => $mail['to'], 'subject' => $mail['subject'], 'message' => $mail['message'] ));
    file_put_contents(TEST_SITE_FOLDER . '/mail.jsonl', $line . "\n", FILE_APPEND | LOCK_EX);
    return true;
}, 1, 2);

add_filter('pre_http_request', static function ($answer, $arguments, $address) {
    $host = (string) wp_parse_url($address, PHP_URL_HOST);
    if (false !== $answer || in_array($host, array( '127.0.0.1', 'localhost' ), true)) {
        return $answer;
    }
    return new WP_Error('http_request_failed', 'A test site calls nobody but this machine; asked for ' . $host);
}, 1, 3);

add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', static function () {
    return range(1, 65535);
});

// The store's clock as a test has moved it.
add_filter('intellitrack_now', static function ($now) {
    return $now + (int) get_option('test_site_ahead', 0);
});

// One product whose work outlasts the whole time of a batch.
$slow = (int) get_option('test_site_slow', 0);
if ($slow > 0) {
    foreach (array( 'stock', 'shipments' ) as $what) {
        add_filter("intellitrack_{$what}_budget", static function () {
            return 0.5;
        });
    }
    foreach (array( 'woocommerce_product_set_stock', 'woocommerce_variation_set_stock' ) as $hook) {
        add_action($hook, static function ($product) use ($slow) {
            if ($product->get_id() === $slow) {
                usleep(700000);
            }
        });
    }
}
