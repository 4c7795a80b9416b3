<?php

namespace IntelliTrack\TokenCheck;

/** Nonce and capability on everything that somebody from outside can start. */
final class Routes
{
    public static function breaches(Source $source): array
    {
        $breaches = array();
        foreach ($source->calls(array( 'register_rest_route' )) as $at) {
            $said = $source->said(array_merge(...$source->arguments($at)));
            $methods = preg_match_all("/'methods'/", $said);
            if (! $methods || preg_match_all("/'permission_callback'/", $said) < $methods) {
                $breaches[] = array( $source->line($at), 'a route without permission_callback' );
            }
            if (false !== strpos($said, '__return_true')) {
                $breaches[] = array( $source->line($at), 'a route that lets everybody in' );
            }
        }
        foreach ($source->calls(array( 'add_action' )) as $at) {
            $hook = $source->said($source->arguments($at)[0] ?? array());
            if (preg_match('/wp_ajax_nopriv_/', $hook) || (preg_match('/wp_ajax_|admin_post_/', $hook) && ! (preg_match('/check_ajax_referer|check_admin_referer|wp_verify_nonce/', $source->text) && false !== strpos($source->text, 'current_user_can')))) {
                $breaches[] = array( $source->line($at), "the action $hook without nonce and capability" );
            }
        }
        foreach ($source->calls(array( 'add_menu_page', 'add_submenu_page', 'add_options_page' )) as $at) {
            $arguments = $source->arguments($at);
            $capability = $source->said($arguments['add_submenu_page' === $source->tokens[$at][1] ? 3 : 2] ?? array());
            if (in_array($capability, array( '', "'read'", "'exist'" ), true) || false === strpos($source->text, 'current_user_can')) {
                $breaches[] = array( $source->line($at), 'a page without a capability' );
            }
        }
        return $breaches;
    }
}
