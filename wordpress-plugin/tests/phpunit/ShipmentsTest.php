<?php

namespace IntelliTrack\WooCommerce\Tests;

use IntelliTrack\WooCommerce\Database;
use IntelliTrack\WooCommerce\Lock;
use IntelliTrack\WooCommerce\Shipments\ShipmentsByKeyRoute;
use IntelliTrack\WooCommerce\Shipments\ShipmentsRoute;
use PHPUnit\Framework\TestCase;
use RuntimeException;

/** A parcel is recorded once, wherever a request that began it died. */
final class ShipmentsTest extends TestCase
{
    private function order(int $quantity = 2): \WC_Order
    {
        $product = new \WC_Product_Simple();
        $product->set_name('Mug');
        $product->set_regular_price('9.50');
        $product->set_price('9.50');
        $product->save();
        $order = wc_create_order();
        $order->set_billing_email('shopper@example.com');
        $order->add_product($product, $quantity);
        $order->save();
        $order->update_status('processing');
        return wc_get_order($order->get_id());
    }

    private function ship(array $parcel): array
    {
        return (new ShipmentsRoute())->answer(array( 'shipments' => array( $parcel ) ))['outcomes'][0];
    }

    private function parcel(\WC_Order $order, ?int $line = null): array
    {
        return array(
            'key' => 'parcel-' . $order->get_id(),
            'order_id' => $order->get_id(),
            'items' => array( array( 'item_id' => $line ?? key($order->get_items()), 'quantity' => 1 ) ),
            'tracking_number' => '1Z',
            'notify' => false,
        );
    }

    private function customerNotes(\WC_Order $order): array
    {
        return wc_get_order_notes(array( 'order_id' => $order->get_id(), 'type' => 'customer' ));
    }

    public function testARequestThatDiesBehindTheNoteLeavesOneNote(): void
    {
        $order = $this->order();
        $die = static function (): void {
            throw new RuntimeException('The request dies here');
        };
        add_action('wp_insert_comment', $die);
        self::assertSame('retry', $this->ship($this->parcel($order))['outcome']);
        remove_action('wp_insert_comment', $die);
        $seen = (new ShipmentsByKeyRoute())->answer(array( 'keys' => array( 'parcel-' . $order->get_id() ) ));
        self::assertFalse($seen['shipments'][0]['complete']);
        self::assertSame('applied', $this->ship($this->parcel($order))['outcome']);
        self::assertSame('already', $this->ship($this->parcel($order))['outcome']);
        self::assertCount(1, $this->customerNotes($order));
    }

    public function testALineOfAnotherOrderIsRefusedAndNothingIsDone(): void
    {
        $order = $this->order();
        $outcome = $this->ship($this->parcel($order, key($this->order()->get_items())));
        self::assertSame('shipment_exceeds_open', $outcome['code']);
        self::assertSame(array(), $this->customerNotes($order));
        self::assertSame(array(), (new ShipmentsByKeyRoute())->answer(array( 'keys' => array( 'parcel-' . $order->get_id() ) ))['shipments']);
    }

    public function testWhatIsKnownOnlyFromTheOrderIsNotShippedAgainAfterTheTablesWereMadeAnew(): void
    {
        global $wpdb;
        $order = $this->order();
        $this->ship($this->parcel($order));
        $wpdb->delete(Database::table('shipments'), array( 'order_id' => $order->get_id() ));
        self::assertSame('already', $this->ship($this->parcel($order))['outcome']);
        self::assertCount(1, $this->customerNotes($order));
    }

    public function testALockIsHeldByOneAndTakenOverWhenItsHolderIsLongDead(): void
    {
        global $wpdb;
        $tried = null;
        list( $done ) = Lock::alone('test', 0, 60, static function () use (&$tried): void {
            $tried = Lock::alone('test', 0, 60, '__return_true');
        });
        self::assertTrue($done);
        self::assertSame(array( false, null ), $tried);
        $wpdb->insert(Database::table('locks'), array( 'name' => 'test', 'holder' => str_repeat('a', 32), 'held_until' => time() - 5 ));
        self::assertSame(array( true, true ), Lock::alone('test', 0, 60, '__return_true'));
        self::assertSame('0', $wpdb->get_var('SELECT COUNT(*) FROM ' . Database::table('locks')));
    }
}
