<?php
/** Stock that orders take and give back. */

defined('ABSPATH') || exit;

function wc_update_product_stock($product, $quantity = null, $operation = 'set', $updating = false)
{
    $product = $product instanceof WC_Product ? $product : wc_get_product($product);
    if (! $product) {
        return false;
    }
    if (null === $quantity || ! $product->managing_stock()) {
        return $product->get_stock_quantity();
    }
    $id = $product->get_stock_managed_by_id();
    $keeper = $id === $product->get_id() ? $product : wc_get_product($id);
    $kind = $keeper->is_type('variation') ? 'variation' : 'product';
    $store = WC_Data_Store::load('product');
    do_action("woocommerce_{$kind}_before_set_stock", $keeper);
    $new = $store->update_product_stock($id, $quantity, $operation);
    $store->read_stock_quantity($keeper, $new);
    if (! $updating) {
        $keeper->save();
    }
    do_action("woocommerce_{$kind}_set_stock", $keeper);
    return $keeper->get_stock_quantity();
}

function wc_update_product_stock_status($id, $status)
{
    $product = wc_get_product($id);
    if ($product) {
        $product->set_stock_status($status);
        $product->save();
    }
}

function wc_maybe_reduce_stock_levels($order_id)
{
    $order = wc_get_order($order_id);
    if (! $order) {
        return;
    }
    $store = $order->get_data_store();
    if (apply_filters('woocommerce_payment_complete_reduce_order_stock', ! $store->get_stock_reduced($order_id), $order_id)) {
        wc_reduce_stock_levels($order);
        $store->set_stock_reduced($order_id, true);
    }
}
add_action('woocommerce_payment_complete', 'wc_maybe_reduce_stock_levels');
add_action('woocommerce_order_status_completed', 'wc_maybe_reduce_stock_levels');
add_action('woocommerce_order_status_processing', 'wc_maybe_reduce_stock_levels');
add_action('woocommerce_order_status_on-hold', 'wc_maybe_reduce_stock_levels');

function wc_maybe_increase_stock_levels($order_id)
{
    $order = wc_get_order($order_id);
    if ($order && $order->get_data_store()->get_stock_reduced($order_id)) {
        wc_increase_stock_levels($order);
        $order->get_data_store()->set_stock_reduced($order_id, false);
    }
}
add_action('woocommerce_order_status_cancelled', 'wc_maybe_increase_stock_levels');
add_action('woocommerce_order_status_pending', 'wc_maybe_increase_stock_levels');

function wc_reduce_stock_levels($order_id)
{
    stand_in_move_stock($order_id, 'decrease');
}

function wc_increase_stock_levels($order_id)
{
    stand_in_move_stock($order_id, 'increase');
}

/** Each line at most once: `_reduced_stock` says what it has taken. */
function stand_in_move_stock($order_id, string $operation): void
{
    $order = $order_id instanceof WC_Order ? $order_id : wc_get_order($order_id);
    $reducing = 'decrease' === $operation;
    if (! $order || 'yes' !== get_option('woocommerce_manage_stock') || ! apply_filters($reducing ? 'woocommerce_can_reduce_order_stock' : 'woocommerce_can_restore_order_stock', true, $order)) {
        return;
    }
    $told = array();
    foreach ($order->get_items() as $item) {
        $product = $item->get_product();
        $taken = $item->get_meta('_reduced_stock', true);
        if ((bool) $taken === $reducing || ! $product || ! $product->managing_stock()) {
            continue;
        }
        $quantity = $reducing ? apply_filters('woocommerce_order_item_quantity', $item->get_quantity(), $order, $item) : $taken;
        $new = wc_update_product_stock($product, $quantity, $operation);
        if ($reducing) {
            $item->add_meta_data('_reduced_stock', $quantity, true);
        } else {
            $item->delete_meta_data('_reduced_stock');
        }
        $item->save();
        $from = $reducing ? $new + $quantity : $new - $quantity;
        $told[] = $product->get_formatted_name() . " $from&rarr;$new";
        if ($reducing) {
            do_action('woocommerce_reduce_order_item_stock', $item, array( 'product' => $product, 'from' => $from, 'to' => $new ), $order);
        } else {
            do_action('woocommerce_restore_order_item_stock', $item, $new, $from, $order);
        }
    }
    if ($told) {
        $order->add_order_note(($reducing ? 'Stock levels reduced: ' : 'Stock levels increased: ') . implode(', ', $told));
    }
    do_action($reducing ? 'woocommerce_reduce_order_stock' : 'woocommerce_restore_order_stock', $order);
}
