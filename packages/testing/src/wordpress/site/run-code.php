<?php
/** Runs the body as the body of a function inside WordPress; answers {"value": ...} or {"error": ...}. */

if (! hash_equals((string) getenv('TEST_SITE_SECRET'), (string) ($_SERVER['HTTP_X_TEST_SECRET'] ?? ''))) {
    http_response_code(403);
    exit;
}
$code = (string) file_get_contents('php://input');
ob_start();
try {
    require_once $_SERVER['DOCUMENT_ROOT'] . '/wp-load.php';
    $value = (static function () use ($code) {
        global $wpdb;
        return eval($code);
    })();
    $answer = array( 'value' => $value, 'printed' => (string) ob_get_clean() );
} catch (Throwable $thrown) {
    $answer = array( 'error' => (string) $thrown, 'printed' => (string) ob_get_clean() );
}
header('Content-Type: application/json');
echo json_encode($answer, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR);
