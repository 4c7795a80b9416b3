<?php

namespace IntelliTrack\TokenCheck;

/** Every text that can be translated is a text, in the plugin's own domain. */
final class Words
{
    const DOMAIN = "'intellitrack-for-woocommerce'";
    /** Function => which argument is the domain. */
    const SPEAKING = array( '__' => 1, '_e' => 1, 'esc_html__' => 1, 'esc_html_e' => 1, 'esc_attr__' => 1, 'esc_attr_e' => 1, '_x' => 2, '_ex' => 2, 'esc_html_x' => 2, 'esc_attr_x' => 2, '_n' => 3, '_nx' => 4 );

    public static function breaches(Source $source): array
    {
        $breaches = array();
        foreach ($source->calls(array_keys(self::SPEAKING)) as $at) {
            $arguments = $source->arguments($at);
            $domain = $source->said($arguments[self::SPEAKING[strtolower($source->tokens[$at][1])]] ?? array());
            if (self::DOMAIN !== $domain) {
                $breaches[] = array( $source->line($at), "the text domain is '" . trim($domain, "'") . "'" );
            }
            if (1 !== count($arguments[0]) || T_CONSTANT_ENCAPSED_STRING !== $source->tokens[$arguments[0][0]][0]) {
                $breaches[] = array( $source->line($at), 'a text that is made up at run time cannot be translated' );
            }
        }
        return $breaches;
    }
}
