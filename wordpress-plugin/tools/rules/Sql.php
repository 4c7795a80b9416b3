<?php

namespace IntelliTrack\TokenCheck;

/** Values reach SQL through prepare() alone; a name that is no placeholder has its reason in a comment. */
final class Sql
{
    const ASKING = array( 'query', 'get_var', 'get_col', 'get_row', 'get_results' );

    public static function breaches(Source $source): array
    {
        $breaches = array();
        foreach ($source->tokens as $at => $token) {
            if (T_VARIABLE !== $token[0] || '$wpdb' !== $token[1] || T_OBJECT_OPERATOR !== ($source->tokens[$at + 1][0] ?? null) || '(' !== ($source->tokens[$at + 3][1] ?? '')) {
                continue;
            }
            $method = $source->tokens[$at + 2][1];
            $sql = $source->arguments($at + 3)[0] ?? array();
            if ('prepare' === $method) {
                if (self::names($source, $sql) && ! $source->hasReason($at, 'WordPress.DB')) {
                    $breaches[] = array( $token[2], 'a variable in the text of prepare(), and no comment says why it is safe' );
                }
            } elseif (in_array($method, self::ASKING, true) && ! self::isPrepared($source, $sql) && self::names($source, $sql) && ! $source->hasReason($at, 'WordPress.DB')) {
                $breaches[] = array( $token[2], "a variable in the SQL of $method() without prepare()" );
            }
        }
        return $breaches;
    }

    private static function isPrepared(Source $source, array $sql): bool
    {
        return preg_match('/^\$wpdb -> prepare \(/', $source->said($sql)) === 1;
    }

    /** Whether anything but texts of ours and WordPress's own table names is in it. */
    private static function names(Source $source, array $sql): bool
    {
        foreach ($sql as $at) {
            list( $kind, $text ) = $source->tokens[$at];
            if (T_VARIABLE === $kind && '$wpdb' !== $text || T_STRING === $kind && '(' === ($source->tokens[$at + 1][1] ?? '')) {
                return true;
            }
        }
        return false;
    }
}
