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
    if (in_array($host, array( '127.0.0.1', 'localhost' ), true)) {
        return $answer;
    }
    return new WP_Error('http_request_failed', 'A test site calls nobody but this machine; asked for ' . $host);
}, 1, 3);

add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', static function () {
    return range(1, 65535);
});
