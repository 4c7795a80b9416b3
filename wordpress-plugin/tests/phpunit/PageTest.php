<?php

namespace IntelliTrack\WooCommerce\Tests;

use IntelliTrack\WooCommerce\Admin\Page;
use PHPUnit\Framework\TestCase;

/** The page under WooCommerce, for whoever comes. */
final class PageTest extends TestCase
{
    private function menu(?string $role): array
    {
        global $submenu, $menu, $_wp_submenu_nopriv, $_registered_pages, $_parent_pages;
        $submenu = $menu = $_wp_submenu_nopriv = $_registered_pages = $_parent_pages = array();
        Store::actAs($role);
        do_action('admin_menu', '');
        return array_column($submenu['woocommerce'] ?? array(), 2);
    }

    private function shown(): string
    {
        ob_start();
        try {
            Page::show();
        } finally {
            $text = (string) ob_get_clean();
        }
        return $text;
    }

    public function whoMay(): array
    {
        return array( 'an administrator' => array( 'administrator' ), 'a shop manager' => array( 'shop_manager' ) );
    }

    public function whoMayNot(): array
    {
        return array( 'a subscriber' => array( 'subscriber' ), 'a customer' => array( 'customer' ), 'nobody' => array( null ) );
    }

    /** @dataProvider whoMay */
    public function testIsThereForThoseWhoManageTheShop(string $role): void
    {
        self::assertContains('intellitrack', $this->menu($role));
        self::assertStringContainsString('id="intellitrack-root"', $this->shown());
    }

    /** @dataProvider whoMayNot */
    public function testIsNotThereForOthers(?string $role): void
    {
        self::assertNotContains('intellitrack', $this->menu($role));
        add_filter('wp_die_handler', static function () {
            return static function ($message, $title, $arguments) {
                throw new \RuntimeException('refused: ' . (is_array($arguments) ? $arguments['response'] : $title));
            };
        });
        try {
            $this->expectExceptionMessage('refused: 403');
            $this->shown();
        } finally {
            remove_all_filters('wp_die_handler');
        }
    }

    public function testGivesItsScriptWhatItHasToKnowAndNoSecret(): void
    {
        $heard = Store::backend();
        Store::connect();
        Store::silence();
        $this->menu('administrator');
        $hook = get_plugin_page_hookname('intellitrack', 'woocommerce');
        Page::enqueue($hook);
        $before = implode('', (array) wp_scripts()->get_data('intellitrack-admin', 'before'));
        self::assertSame(1, preg_match('/intellitrackSettings = (\{.*\});/', $before, $found));
        $settings = json_decode($found[1], true);
        self::assertSame(array( 'state' => 'connected', 'backend' => 'https://backend.example' ), array_intersect_key($settings['connection'], array( 'state' => 1, 'backend' => 1 )));
        self::assertSame('plugin', $settings['mode']);
        self::assertTrue($settings['mayConnect']);
        self::assertStringNotContainsString($heard[0]['body']['key']['secret'], $before);
        self::assertStringNotContainsString('</', $found[1]);
    }

    public function testItsScriptIsLoadedOnNoOtherPage(): void
    {
        wp_dequeue_script('intellitrack-admin');
        foreach (array( 'index.php', 'woocommerce_page_wc-settings', 'edit.php' ) as $other) {
            Page::enqueue($other);
        }
        self::assertFalse(wp_script_is('intellitrack-admin', 'enqueued'));
    }

    public function testAShopManagerSeesTheConnectionAndMayNotChangeIt(): void
    {
        Store::actAs('shop_manager');
        self::assertSame(200, Store::ask('GET', 'admin/connection')->get_status());
        self::assertSame(403, Store::ask('DELETE', 'admin/connection')->get_status());
        self::assertSame(403, Store::ask('POST', 'admin/connection', array( 'backend' => 'https://x.example', 'code' => 'A' ))->get_status());
    }
}
