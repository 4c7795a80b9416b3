<?php

namespace IntelliTrack\TokenCheck;

/** No code from elsewhere, no shell, nothing asked of the network but by the one class that does. */
final class Danger
{
    const NEVER = array( 'create_function', 'assert', 'system', 'exec', 'shell_exec', 'passthru', 'proc_open', 'popen', 'pcntl_exec', 'unserialize', 'maybe_unserialize', 'extract', 'parse_str', 'mb_parse_str', 'curl_init', 'curl_exec', 'fsockopen', 'stream_socket_client', 'str_rot13', 'gzinflate', 'ini_set', 'set_time_limit', 'error_reporting', 'var_dump', 'print_r', 'error_log', 'phpinfo' );
    const WITH_A_REASON = array( 'base64_decode', 'base64_encode' );
    const NETWORK = array( 'wp_remote_get', 'wp_remote_post', 'wp_remote_request', 'wp_safe_remote_get', 'wp_safe_remote_post', 'wp_safe_remote_request', 'download_url' );
    const MAY_ASK = array( 'src/Connection/Backend.php' );

    public static function breaches(Source $source): array
    {
        $breaches = array();
        foreach ($source->tokens as $at => $token) {
            if (T_EVAL === $token[0] || '`' === $token[1]) {
                $breaches[] = array( $token[2], 'eval and backticks run code from elsewhere' );
            }
            if (in_array($token[0], array( T_REQUIRE, T_REQUIRE_ONCE, T_INCLUDE, T_INCLUDE_ONCE ), true) && ! self::isKnown($source, $at)) {
                $breaches[] = array( $token[2], 'a file is loaded by a name that is made up at run time' );
            }
        }
        foreach ($source->calls(self::NEVER) as $at) {
            $breaches[] = array( $source->line($at), "{$source->tokens[$at][1]}() has no place here" );
        }
        foreach ($source->calls(self::WITH_A_REASON) as $at) {
            if (! $source->hasReason($at, 'WordPress.PHP.DiscouragedPHPFunctions')) {
                $breaches[] = array( $source->line($at), "{$source->tokens[$at][1]}(), and no comment says why" );
            }
        }
        foreach (in_array($source->name, self::MAY_ASK, true) ? array() : $source->calls(self::NETWORK) as $at) {
            $breaches[] = array( $source->line($at), "{$source->tokens[$at][1]}(): only " . implode(', ', self::MAY_ASK) . ' asks the network' );
        }
        foreach ($source->calls(array( 'file_get_contents' )) as $at) {
            $breaches[] = array( $source->line($at), 'file_get_contents() may ask the network' );
        }
        return $breaches;
    }

    /** Beside this file, or of WordPress; the autoloader makes its own names. */
    private static function isKnown(Source $source, int $at): bool
    {
        $said = $source->said(array_merge(array(), ...$source->parts($at + 1)));
        return 'src/Autoloader.php' === $source->name || preg_match("/^\(? ?(__DIR__|ABSPATH|WP_PLUGIN_DIR) \. '[^'$]+' ?\)?$/", $said) === 1;
    }
}
