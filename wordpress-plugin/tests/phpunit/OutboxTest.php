<?php

namespace IntelliTrack\WooCommerce\Tests;

use IntelliTrack\WooCommerce\Database;
use IntelliTrack\WooCommerce\Outbox\Pump;
use PHPUnit\Framework\TestCase;

/** A change and its row are in one database, and one request. */
final class OutboxTest extends TestCase
{
    protected function setUp(): void
    {
        Store::backend();
        Store::connect();
        $this->beginAnew();
    }

    /** As if what follows came in a request of its own, with nothing waiting. */
    private function beginAnew(): void
    {
        global $wpdb;
        do_action('action_scheduler_after_execute');
        $wpdb->query('DELETE FROM ' . Database::table('outbox'));
    }

    protected function tearDown(): void
    {
        Store::silence();
    }

    private function rows(): array
    {
        global $wpdb;
        return $wpdb->get_results('SELECT topic, subject FROM ' . Database::table('outbox') . ' WHERE state = 0 ORDER BY id');
    }

    public function testARowIsWrittenInTheSameRequestAsTheChange(): void
    {
        $order = wc_create_order();
        $subjects = array_map(static function ($row): string {
            return "$row->topic $row->subject";
        }, $this->rows());
        self::assertContains('order.changed ' . $order->get_id(), $subjects);
    }

    public function testWhatIsRolledBackIsNotTold(): void
    {
        global $wpdb;
        $order = wc_create_order();
        $this->beginAnew();
        $wpdb->query('START TRANSACTION');
        $order->update_status('processing');
        self::assertNotSame(array(), $this->rows());
        $wpdb->query('ROLLBACK');
        wp_cache_flush();
        self::assertSame(array(), $this->rows());
        self::assertSame('pending', wc_get_order($order->get_id())->get_status());
    }

    public function testATableThatIsGoneIsNotTheShoppersTrouble(): void
    {
        global $wpdb;
        $table = Database::table('outbox');
        $wpdb->query("RENAME TABLE $table TO {$table}_away");
        $before = $wpdb->suppress_errors(true);
        try {
            $order = wc_create_order();
            self::assertGreaterThan(0, $order->get_id());
        } finally {
            $wpdb->suppress_errors($before);
            // The plugin may have made a new one meanwhile.
            $wpdb->query("DROP TABLE IF EXISTS $table");
            $wpdb->query("RENAME TABLE {$table}_away TO $table");
        }
    }

    public function testAnUnconnectedStoreKeepsNoRows(): void
    {
        Store::ask('DELETE', 'admin/connection');
        wc_create_order();
        self::assertSame(array(), $this->rows());
    }

    public function testThePumpSendsWhatWaitsAndForgetsIt(): void
    {
        $order = wc_create_order();
        do_action('action_scheduler_after_execute');
        $heard = Store::backend();
        Pump::run();
        self::assertSame('/plugin/events', $heard[0]['path']);
        self::assertContains((string) $order->get_id(), array_column($heard[0]['body']['events'], 'subject'));
        self::assertSame(array(), $this->rows());
    }
}
