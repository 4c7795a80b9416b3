<?php

namespace IntelliTrack\TokenCheck;

/** What a browser sends is sanitized where it is read, and only after a nonce was looked at. */
final class Input
{
    const FROM_OUTSIDE = array( '$_GET', '$_POST', '$_REQUEST', '$_COOKIE', '$_FILES', '$_SERVER' );
    const SANITIZING = '/\b(sanitize_[a-z_]+|absint|intval|floatval|wp_verify_nonce)\b|\((int|float|bool)\)/';

    public static function breaches(Source $source): array
    {
        $breaches = array();
        foreach ($source->tokens as $at => $token) {
            if (T_CONSTANT_ENCAPSED_STRING === $token[0] && "'php://input'" === $token[1]) {
                $breaches[] = array( $token[2], 'the raw body is WP_REST_Request::get_body()' );
            }
            if (T_VARIABLE !== $token[0] || ! in_array($token[1], self::FROM_OUTSIDE, true) || self::isAsked($source, $at)) {
                continue;
            }
            if (! preg_match(self::SANITIZING, self::before($source, $at))) {
                $breaches[] = array( $token[2], "{$token[1]} is read without sanitizing" );
            }
            if (in_array($token[1], array( '$_GET', '$_POST', '$_REQUEST' ), true) && ! preg_match('/wp_verify_nonce|check_admin_referer|check_ajax_referer/', $source->around($at))) {
                $breaches[] = array( $token[2], "{$token[1]} is read by a function that looks at no nonce" );
            }
        }
        return $breaches;
    }

    /** isset() and empty() read no value. */
    private static function isAsked(Source $source, int $at): bool
    {
        return in_array($source->tokens[$at - 2][0] ?? null, array( T_ISSET, T_EMPTY ), true);
    }

    /** The statement up to there. */
    private static function before(Source $source, int $at): string
    {
        $from = $at;
        while ($from > 0 && ! in_array($source->tokens[$from - 1][1], array( ';', '{', '}', '?', '&&', '||' ), true)) {
            $from--;
        }
        return $source->said(range($from, $at));
    }
}
