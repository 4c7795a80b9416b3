<?php

namespace IntelliTrack\WooCommerce\Tests;

use IntelliTrack\WooCommerce\Reading\LevelsRoute;
use IntelliTrack\WooCommerce\Stock\StockRoute;
use PHPUnit\Framework\TestCase;
use RuntimeException;

/** A figure is compared and written in one statement. */
final class StockTest extends TestCase
{
    private function product(int $stock): int
    {
        $product = new \WC_Product_Simple();
        $product->set_name('Mug');
        $product->set_regular_price('9.50');
        $product->set_price('9.50');
        $product->set_manage_stock(true);
        $product->set_stock_quantity($stock);
        return $product->save();
    }

    private function write(int $id, int $quantity, ?int $expected): array
    {
        $rows = array( array( 'id' => $id, 'quantity' => $quantity, 'expected' => $expected ) );
        return (new StockRoute())->answer(array( 'key' => 'stock', 'rows' => $rows ))['outcomes'][0];
    }

    /** Another request takes one unit in the moment before the figure is written. */
    private function takeOneJustBefore(callable $write): array
    {
        $take = static function (string $sql) use (&$take): string {
            global $wpdb;
            if (preg_match("/^UPDATE \S*postmeta SET meta_value = '\d+' WHERE post_id = (\d+) AND meta_key = '_stock'/", $sql, $found)) {
                remove_filter('query', $take);
                $wpdb->query("UPDATE $wpdb->postmeta SET meta_value = meta_value - 1 WHERE meta_key = '_stock' AND post_id = {$found[1]}");
            }
            return $sql;
        };
        add_filter('query', $take);
        $outcome = $write();
        self::assertFalse(has_filter('query', $take), 'nothing was written at all');
        return $outcome;
    }

    private function stockOf(int $id): int
    {
        wp_cache_flush();
        return (int) wc_get_product($id)->get_stock_quantity();
    }

    public function testAFigureThatIsThereTwiceIsReadAndComparedAsWooCommerceShowsIt(): void
    {
        $id = $this->product(7);
        add_post_meta($id, '_stock', '9');
        $levels = (new LevelsRoute())->answer(array( 'ids' => array( $id ), 'after' => null, 'limit' => 10 ))['levels'];
        self::assertSame(array( 7, $this->stockOf($id) ), array( $levels[0]['stock_quantity'], 7 ));
        self::assertSame('applied', $this->write($id, 5, $levels[0]['stock_quantity'])['outcome']);
        self::assertSame(5, $this->stockOf($id));
    }

    public function testAUnitThatAnOrderTakesBetweenComparingAndWritingMakesTheRowStale(): void
    {
        $id = $this->product(10);
        $outcome = $this->takeOneJustBefore(function () use ($id): array {
            return $this->write($id, 50, 10);
        });
        self::assertSame(array( 'id' => $id, 'outcome' => 'stale', 'actual' => 9 ), $outcome);
        self::assertSame(9, $this->stockOf($id));
    }

    public function testWithNothingExpectedTheUnitIsTakenOffWhatIsWritten(): void
    {
        $id = $this->product(10);
        $outcome = $this->takeOneJustBefore(function () use ($id): array {
            return $this->write($id, 50, null);
        });
        self::assertSame('applied', $outcome['outcome']);
        self::assertSame(49, $this->stockOf($id));
    }

    public function testAHookOfAnotherPluginThatFailsDoesNotUndoTheFigure(): void
    {
        $id = $this->product(10);
        $fail = static function (): void {
            throw new RuntimeException('Another plugin fails here');
        };
        add_action('woocommerce_product_set_stock', $fail);
        $outcome = $this->write($id, 7, 10);
        remove_action('woocommerce_product_set_stock', $fail);
        self::assertSame('applied', $outcome['outcome']);
        self::assertSame(7, $this->stockOf($id));
    }

    public function testABodyWithOneWrongRowWritesNone(): void
    {
        $id = $this->product(10);
        $rows = array( array( 'id' => $id, 'quantity' => 3 ), array( 'id' => $id, 'quantity' => 2.5 ) );
        $answer = (new StockRoute())->answer(array( 'key' => 'stock', 'rows' => $rows ));
        self::assertSame('rows[1].quantity', $answer->get_error_data()['field']);
        self::assertSame(10, $this->stockOf($id));
    }
}
