<?php
/** Money given back, and units put back. */

defined('ABSPATH') || exit;

stand_in_accessors('Stand_In_Refund_Props', array( 'currency', 'total', 'amount', 'reason', 'refunded_by', 'refunded_payment' ));

class WC_Order_Refund extends WC_Abstract_Order
{
    use Stand_In_Refund_Props;

    protected $post_type = 'shop_order_refund';
    protected $object_type = 'order_refund';
    protected $data = array( 'status' => 'completed', 'parent_id' => 0, 'currency' => 'USD', 'total' => '0', 'amount' => '0', 'reason' => '', 'refunded_by' => 0, 'refunded_payment' => '', 'date_created' => null, 'date_modified' => null );

    protected function meta_keys(): array
    {
        return array( 'currency' => '_order_currency', 'total' => '_order_total', 'amount' => '_refund_amount', 'refunded_by' => '_refunded_by', 'refunded_payment' => '_refunded_payment' );
    }

    public function get_type()
    {
        return 'shop_order_refund';
    }
}

function wc_create_refund($args = array())
{
    $args = wp_parse_args($args, array( 'amount' => 0, 'reason' => '', 'order_id' => 0, 'line_items' => array(), 'restock_items' => false ));
    $order = wc_get_order($args['order_id']);
    if (! $order) {
        return new WP_Error('error', 'Invalid order ID.');
    }
    $remaining = (float) $order->get_remaining_refund_amount();
    if (0 > $args['amount'] || (float) $args['amount'] > $remaining) {
        return new WP_Error('error', 'Invalid refund amount.');
    }
    $refund = new WC_Order_Refund();
    $refund->set_amount($args['amount']);
    $refund->set_total(wc_format_decimal(-1 * (float) $args['amount'], 2));
    $refund->set_parent_id($order->get_id());
    $refund->set_reason($args['reason']);
    foreach ($order->get_items() as $id => $item) {
        $quantity = (int) ($args['line_items'][$id]['qty'] ?? 0);
        $total = $args['line_items'][$id]['refund_total'] ?? 0;
        if (! $quantity && ! $total) {
            continue;
        }
        $back = new WC_Order_Item_Product($item);
        $back->set_id(0);
        $back->add_meta_data('_refunded_item_id', $id, true);
        $back->set_total(wc_format_decimal(-1 * (float) $total, 2));
        $back->set_quantity(-1 * $quantity);
        $refund->add_item($back);
    }
    do_action('woocommerce_create_refund', $refund, $args);
    $refund->save();
    if ($args['restock_items']) {
        wc_restock_refunded_items($order, $args['line_items']);
    }
    if ($remaining - (float) $args['amount'] > 0) {
        do_action('woocommerce_order_partially_refunded', $order->get_id(), $refund->get_id());
    } else {
        do_action('woocommerce_order_fully_refunded', $order->get_id(), $refund->get_id());
        $order->update_status('refunded');
    }
    $order->set_date_modified(time());
    $order->save();
    do_action('woocommerce_refund_created', $refund->get_id(), $args);
    do_action('woocommerce_order_refunded', $order->get_id(), $refund->get_id());
    return $refund;
}

function wc_restock_refunded_items($order, $lines)
{
    foreach ($order->get_items() as $id => $item) {
        $quantity = (int) ($lines[$id]['qty'] ?? 0);
        $product = $item->get_product();
        $taken = (int) $item->get_meta('_reduced_stock', true);
        if (! $taken || ! $quantity || ! $product || ! $product->managing_stock()) {
            continue;
        }
        $before = $product->get_stock_quantity();
        $after = wc_update_product_stock($product, $quantity, 'increase');
        $item->update_meta_data('_reduced_stock', $taken - $quantity);
        $item->update_meta_data('_restock_refunded_items', $quantity + (int) $item->get_meta('_restock_refunded_items', true));
        $order->add_order_note("Item #{$product->get_id()} stock increased from $before to $after.");
        $item->save();
        do_action('woocommerce_restock_refunded_item', $product->get_id(), $before, $after, $order, $product);
    }
}

// A refund that is deleted is a change of its order.
add_action('before_delete_post', static function ($id, $post) {
    if ('shop_order_refund' === $post->post_type) {
        add_action('deleted_post', static function ($gone) use ($id, $post) {
            if ($gone === $id) {
                do_action('woocommerce_refund_deleted', $id, $post->post_parent);
            }
        });
    }
}, 10, 2);
