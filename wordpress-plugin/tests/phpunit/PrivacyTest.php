<?php

namespace IntelliTrack\WooCommerce\Tests;

use PHPUnit\Framework\TestCase;

/** WordPress's tools for a person's data. */
final class PrivacyTest extends TestCase
{
    private function shipped(string $email): \WC_Order
    {
        $product = new \WC_Product_Simple();
        $product->set_name('Mug');
        $product->set_price('5');
        $product->save();
        $order = wc_create_order();
        $order->set_billing_email($email);
        $item = $order->add_product($product, 2);
        $order->calculate_totals();
        $order->update_status('processing');
        $route = new \IntelliTrack\WooCommerce\Shipments\ShipmentsRoute();
        $route->answer(array( 'shipments' => array( array( 'key' => "parcel-$email", 'order_id' => $order->get_id(), 'items' => array( array( 'item_id' => $item, 'quantity' => 1 ) ), 'tracking_number' => '1Z999', 'tracking_url' => 'https://track.example/1Z999', 'carrier' => 'UPS', 'provider' => null, 'shipped_at' => null, 'notify' => false ) ) ));
        return wc_get_order($order->get_id());
    }

    private function run_eraser(string $email): array
    {
        $erasers = apply_filters('wp_privacy_personal_data_erasers', array());
        return call_user_func($erasers['intellitrack']['callback'], $email, 1);
    }

    private function exported(string $email): string
    {
        $exporters = apply_filters('wp_privacy_personal_data_exporters', array());
        $answer = call_user_func($exporters['intellitrack']['callback'], $email, 1);
        self::assertTrue($answer['done']);
        return (string) wp_json_encode($answer['data']);
    }

    public function testAPersonIsGivenTheTrackingNumbersOfTheirOwnOrders(): void
    {
        $this->shipped('zoe@example.com');
        self::assertStringContainsString('1Z999', $this->exported('zoe@example.com'));
        self::assertSame('[]', $this->exported('somebody-else@example.com'));
    }

    public function testWhereTheStoreErasesOrdersTheTrackingNumbersGoAndTheUnitsStay(): void
    {
        $order = $this->shipped('erase@example.com');
        update_option('woocommerce_erasure_request_removes_order_data', 'yes');
        $answer = $this->run_eraser('erase@example.com');
        delete_option('woocommerce_erasure_request_removes_order_data');
        self::assertTrue($answer['items_removed']);
        self::assertStringNotContainsString('1Z999', $this->exported('erase@example.com'));
        $parcels = \IntelliTrack\WooCommerce\Shipments\OrderShipments::of(wc_get_order($order->get_id()));
        self::assertSame(1, (int) array_sum(array_merge(...array_map(static function (array $parcel): array {
            return array_map(static function ($item) {
                return is_array($item) ? $item['quantity'] : $item;
            }, array_values($parcel['items']));
        }, $parcels))));
    }

    public function testWhereTheStoreKeepsOrdersItSaysThatTheyWereKept(): void
    {
        $this->shipped('kept@example.com');
        $answer = $this->run_eraser('kept@example.com');
        self::assertTrue($answer['items_retained']);
        self::assertStringContainsString('1Z999', $this->exported('kept@example.com'));
    }
}
