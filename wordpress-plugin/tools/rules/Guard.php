<?php

namespace IntelliTrack\TokenCheck;

/** No file does anything when somebody calls it by its address. */
final class Guard
{
    public static function breaches(Source $source): array
    {
        $bare = preg_replace('/\s+/', '', $source->said(array_keys($source->tokens)));
        $before = preg_match("/^(.*?)defined\('(ABSPATH|WP_UNINSTALL_PLUGIN)'\)\|\|exit;/", $bare, $found) ? $found[1] : null;
        if (null === $before) {
            return array( array( 1, "begins without defined( 'ABSPATH' ) || exit;" ) );
        }
        // Only a namespace and imports may stand before it.
        $left = preg_replace('/^<\?php|(namespace|use(const|function)?)[\w\\\\,{}]+;/', '', $before);
        return '' === $left ? array() : array( array( 1, 'does something before its guard' ) );
    }
}
