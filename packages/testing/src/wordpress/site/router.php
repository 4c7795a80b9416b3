<?php
/**
 * What PHP's built-in server asks for each request: files as they lie there, everything else through WordPress. POST /__php runs the code of its
 * body inside WordPress for tests that know the secret of this run.
 */

$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$root = $_SERVER['DOCUMENT_ROOT'];

if ('/__php' === $path) {
    $_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'] = '/index.php';
    require __DIR__ . '/run-code.php';
    return true;
}
if (is_file($root . $path) || is_file(rtrim($root . $path, '/') . '/index.php')) {
    // What the plugin writes beside its page is asked for with a version: let nobody keep it longer than a test.
    return false;
}
$_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $root . '/index.php';
chdir($root);
require $root . '/index.php';
return true;
