<?php

namespace IntelliTrack\WooCommerce\Tests;

/** What several tests need of the store: people, requests, a connection. */
final class Store
{
    /** Signs somebody in; null: nobody. */
    public static function actAs(?string $role): int
    {
        $users = null === $role ? array() : get_users(array( 'role' => $role, 'number' => 1, 'fields' => 'ID' ));
        if (null !== $role && ! $users) {
            $users = array( wp_insert_user(array( 'user_login' => "a-$role", 'user_pass' => wp_generate_password(), 'user_email' => "$role@example.com", 'role' => $role )) );
        }
        wp_set_current_user($users ? (int) $users[0] : 0);
        return get_current_user_id();
    }

    /** A call of the REST API as a page makes it: with a nonce of the person's unless told otherwise. */
    public static function ask(string $method, string $route, array $fields = array(), ?string $nonce = ''): \WP_REST_Response
    {
        $request = new \WP_REST_Request($method, "/intellitrack/v1/$route");
        if (null !== $nonce) {
            $request->set_header('X-WP-Nonce', '' === $nonce ? wp_create_nonce('wp_rest') : $nonce);
        }
        $request->set_body_params($fields);
        $answer = rest_do_request($request);
        return is_wp_error($answer) ? rest_convert_error_to_response($answer) : rest_ensure_response($answer);
    }

    /** Answers every request that leaves this process, and keeps it. */
    public static function backend(?callable $answer = null): \ArrayObject
    {
        $heard = new \ArrayObject();
        self::silence();
        add_filter('pre_http_request', static function ($unused, $arguments, $address) use ($heard, $answer) {
            $path = (string) wp_parse_url($address, PHP_URL_PATH);
            $body = json_decode((string) $arguments['body'], true);
            $heard[] = array( 'address' => $address, 'path' => $path, 'body' => $body, 'headers' => $arguments['headers'] );
            $reply = $answer ? $answer($path, $body) : array( 'connected' => true, 'storeKey' => 'x', 'accepted' => true );
            if ($reply instanceof \WP_Error) {
                return $reply;
            }
            return array( 'headers' => array( 'content-type' => 'application/json' ), 'body' => wp_json_encode($reply), 'response' => array( 'code' => 200, 'message' => 'OK' ), 'cookies' => array() );
        }, 0, 3);
        return $heard;
    }

    public static function silence(): void
    {
        remove_all_filters('pre_http_request', 0);
    }

    /** As the wizard does. */
    public static function connect(): void
    {
        self::actAs('administrator');
        $answer = self::ask('POST', 'admin/connection', array( 'backend' => 'https://backend.example', 'code' => 'ABCDE-FGHJK' ));
        if (200 !== $answer->get_status()) {
            throw new \RuntimeException((string) wp_json_encode($answer->get_data()));
        }
    }

    public static function tables(): array
    {
        global $wpdb;
        return $wpdb->get_col($wpdb->prepare('SHOW TABLES LIKE %s', $wpdb->esc_like($wpdb->prefix . 'intellitrack_') . '%'));
    }

    public static function options(): array
    {
        global $wpdb;
        return $wpdb->get_col($wpdb->prepare("SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", '%' . $wpdb->esc_like('intellitrack_') . '%'));
    }
}
