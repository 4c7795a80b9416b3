<?php
/** Makes the tables, the administrator and three more people of a new test site. Usage: php install.php <folder of the site> <socket of its database>. */

(new mysqli('localhost', 'root', '', '', 0, $argv[2]))->query('CREATE DATABASE wordpress');

define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Quay Street Coffee', 'admin', 'admin@quay-street.example', true, '', 'admin-password');
wp_insert_user(array( 'user_login' => 'reader', 'user_pass' => 'reader-password', 'user_email' => 'reader@quay-street.example', 'role' => 'subscriber' ));
@unlink(TEST_SITE_FOLDER . '/mail.jsonl');
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'America/Los_Angeles');
update_option('template', 'bare');
update_option('stylesheet', 'bare');
