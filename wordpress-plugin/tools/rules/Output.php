<?php

namespace IntelliTrack\TokenCheck;

/** Whatever is printed is a text of ours, or escaped where it is printed. */
final class Output
{
    const ESCAPING = array( 'esc_html', 'esc_attr', 'esc_url', 'esc_url_raw', 'esc_js', 'esc_textarea', 'esc_xml', 'esc_html__', 'esc_html_e', 'esc_attr__', 'esc_attr_e', 'esc_html_x', 'esc_attr_x', 'wp_kses', 'wp_kses_post', 'wp_kses_data', 'absint', 'intval', 'number_format_i18n' );

    public static function breaches(Source $source): array
    {
        $breaches = array();
        foreach ($source->tokens as $at => $token) {
            $parts = array();
            if (in_array($token[0], array( T_ECHO, T_PRINT, T_OPEN_TAG_WITH_ECHO ), true)) {
                $parts = $source->parts($at + 1, ',', '.');
            } elseif (T_EXIT === $token[0] && '(' === ($source->tokens[$at + 1][1] ?? '')) {
                $parts = $source->parts($at + 2, '.');
            } elseif ($source->isCall($at) && in_array(strtolower($token[1]), array( 'printf', 'vprintf', 'wp_die', '_e', '_ex' ), true)) {
                if ('_' === $token[1][0]) {
                    $breaches[] = array( $token[2], "{$token[1]}() prints without escaping" );
                    continue;
                }
                $parts = $source->arguments($at);
                if ('wp_die' === strtolower($token[1])) {
                    $parts = array_slice($parts, 0, 2);
                }
            } elseif (T_INLINE_HTML === $token[0] && '' !== trim($token[1])) {
                $breaches[] = array( $token[2], 'HTML stands outside of PHP' );
            }
            foreach ($parts as $part) {
                if (! self::isSafe($source, $part) && ! $source->hasReason($at, 'WordPress.Security.EscapeOutput')) {
                    $breaches[] = array( $token[2], 'printed without escaping: ' . substr($source->said($part), 0, 80) );
                }
            }
        }
        return $breaches;
    }

    private static function isSafe(Source $source, array $part): bool
    {
        list( $kind, $text ) = $source->tokens[$part[0]];
        if (in_array($kind, array( T_INT_CAST, T_DOUBLE_CAST, T_BOOL_CAST ), true)) {
            return true;
        }
        if (1 === count($part)) {
            return in_array($kind, array( T_CONSTANT_ENCAPSED_STRING, T_LNUMBER, T_DNUMBER ), true) || T_STRING === $kind;
        }
        // One call to what escapes, and nothing after it.
        $end = end($part);
        return $source->isCall($part[0]) && in_array(strtolower($text), self::ESCAPING, true) && ')' === $source->tokens[$end][1]
            && self::closes($source, $part);
    }

    /** Whether the bracket that the call opens is closed by the last token. */
    private static function closes(Source $source, array $part): bool
    {
        $depth = 0;
        foreach ($part as $index => $at) {
            $depth += '(' === $source->tokens[$at][1] ? 1 : (')' === $source->tokens[$at][1] ? -1 : 0);
            if (0 === $depth && $index > 0 && $index < count($part) - 1) {
                return false;
            }
        }
        return true;
    }
}
