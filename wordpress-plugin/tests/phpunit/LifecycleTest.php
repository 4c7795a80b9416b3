<?php

namespace IntelliTrack\WooCommerce\Tests;

use IntelliTrack\WooCommerce\Connection;
use PHPUnit\Framework\TestCase;

/** Coming, resting, going: through WordPress's own functions. */
final class LifecycleTest extends TestCase
{
    const PLUGIN = 'intellitrack-for-woocommerce/intellitrack-for-woocommerce.php';

    protected function tearDown(): void
    {
        Store::silence();
        activate_plugin(self::PLUGIN);
    }

    public function testActivationMakesItsTablesAndNothingIsLoadedWithEveryPage(): void
    {
        global $wpdb;
        Store::backend();
        Store::connect();
        foreach (array( 'outbox', 'revisions', 'nonces', 'shipments' ) as $name) {
            self::assertContains("{$wpdb->prefix}intellitrack_$name", Store::tables());
        }
        $loaded = $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE autoload = 'yes' AND option_name LIKE 'intellitrack%'");
        self::assertNotContains('intellitrack_connection', $loaded);
        self::assertTrue(as_has_scheduled_action('intellitrack_pump'));
    }

    public function testTheSecretIsNowhereInTheDatabaseAsItWasSent(): void
    {
        global $wpdb;
        $heard = Store::backend();
        Store::connect();
        $secret = $heard[0]['body']['key']['secret'];
        self::assertSame(32, strlen((string) base64_decode($secret, true)));
        $rows = $wpdb->get_col("SELECT option_value FROM $wpdb->options");
        foreach (array_map('strval', $rows) as $value) {
            self::assertStringNotContainsString($secret, $value);
            self::assertStringNotContainsString(bin2hex((string) base64_decode($secret, true)), $value);
        }
    }

    public function testDeactivationStopsThePumpTellsTheBackendAndKeepsTheKey(): void
    {
        Store::backend();
        Store::connect();
        $heard = Store::backend();
        deactivate_plugins(self::PLUGIN);
        self::assertSame(array( 'reason' => 'deactivated' ), $heard[0]['body']);
        self::assertFalse(as_has_scheduled_action('intellitrack_pump'));
        self::assertFalse(wp_next_scheduled('intellitrack_pump'));
        self::assertTrue(Connection::exists());
        activate_plugin(self::PLUGIN);
        self::assertTrue(as_has_scheduled_action('intellitrack_pump'));
    }

    public function testUninstallingLeavesNothingBehind(): void
    {
        global $wpdb;
        Store::backend();
        Store::connect();
        $heard = Store::backend();
        deactivate_plugins(self::PLUGIN, true);
        uninstall_plugin(self::PLUGIN);
        self::assertSame('uninstalled', $heard[count($heard) - 1]['body']['reason']);
        self::assertSame(array(), Store::tables());
        // WordPress's own list of plugins to uninstall is not ours.
        self::assertSame(array(), Store::options());
        self::assertSame('0', $wpdb->get_var("SELECT COUNT(*) FROM {$wpdb->prefix}actionscheduler_actions WHERE hook LIKE 'intellitrack%'"));
        self::assertSame(array(), array_filter(_get_cron_array(), static function (array $hooks): bool {
            return array() !== preg_grep('/^intellitrack/', array_keys($hooks));
        }));
    }

    public function testItDeclaresThatItKnowsOrdersInTablesOfTheirOwn(): void
    {
        $declared = \Automattic\WooCommerce\Utilities\FeaturesUtil::$declared;
        self::assertTrue($declared['custom_order_tables'][self::PLUGIN] ?? null);
    }
}
