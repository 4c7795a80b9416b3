<?php
/** Orders by id and by question. */

defined('ABSPATH') || exit;

function wc_get_order($the_order = false)
{
    $id = is_object($the_order) ? ($the_order instanceof WP_Post ? $the_order->ID : $the_order->get_id()) : (int) $the_order;
    $classes = array( 'shop_order' => 'WC_Order', 'shop_order_refund' => 'WC_Order_Refund' );
    $class = $classes[(string) get_post_type($id)] ?? null;
    return $class ? new $class($id) : false;
}

final class WC_Order_Factory
{
    public static function get_order($id = false)
    {
        return wc_get_order($id);
    }

    /** In the order of the ids; those that do not exist are left out where that is wanted. */
    public static function get_orders($ids = array(), $skip_invalid = false)
    {
        $found = array_map('wc_get_order', $ids);
        if (! $skip_invalid && in_array(false, $found, true)) {
            throw new Exception('Could not find classname for order ID');
        }
        return array_filter($found);
    }
}

function wc_create_order($args = array())
{
    $order = new WC_Order();
    $order->set_currency(get_woocommerce_currency());
    $order->set_order_key('wc_order_' . wp_generate_password(13, false));
    foreach (array( 'status', 'customer_id', 'customer_note', 'created_via' ) as $prop) {
        if (isset($args[$prop])) {
            $order->{"set_$prop"}($args[$prop]);
        }
    }
    $order->save();
    return $order;
}

function wc_get_orders($args)
{
    $known = array( 'type', 'status', 'include', 'exclude', 'post__in', 'limit', 'offset', 'page', 'paged', 'orderby', 'order', 'return', 'parent', 'customer', 'billing_email', 'paginate', 'date_modified' );
    if (array_diff(array_keys($args), $known)) {
        throw new LogicException('wc_get_orders() of the stand-in knows only ' . implode(', ', $known));
    }
    $prefixed = array_map(static function ($status) {
        return in_array($status, array( 'any', 'trash', 'auto-draft' ), true) || 0 === strpos($status, 'wc-') ? $status : "wc-$status";
    }, (array) ($args['status'] ?? array_keys(wc_get_order_statuses())));
    $query = array( 'post_type' => $args['type'] ?? array( 'shop_order', 'shop_order_refund' ), 'post_status' => $prefixed, 'numberposts' => $args['limit'] ?? 10, 'orderby' => $args['orderby'] ?? 'date', 'order' => $args['order'] ?? 'DESC', 'fields' => 'ids', 'suppress_filters' => true );
    foreach (array( 'include' => 'include', 'post__in' => 'include', 'exclude' => 'exclude', 'offset' => 'offset', 'page' => 'paged', 'paged' => 'paged', 'parent' => 'post_parent' ) as $mine => $theirs) {
        if (isset($args[$mine])) {
            $query[$theirs] = $args[$mine];
        }
    }
    // A customer is told by an address or an id, several of them by a list.
    foreach ((array) ($args['customer'] ?? array()) as $customer) {
        $query['meta_query'] = ($query['meta_query'] ?? array( 'relation' => 'OR' )) + array();
        $query['meta_query'][] = is_numeric($customer) ? array( 'key' => '_customer_user', 'value' => $customer ) : array( 'key' => '_billing_email', 'value' => $customer );
    }
    if (isset($args['billing_email'])) {
        $query['meta_query'] = array( array( 'key' => '_billing_email', 'value' => $args['billing_email'] ) );
    }
    if (isset($args['date_modified'])) {
        if (1 !== preg_match('/^>=(\d+)$/', $args['date_modified'], $since)) {
            throw new LogicException('The stand-in knows date_modified only as >= and a second.');
        }
        $query['date_query'] = array( array( 'column' => 'post_modified_gmt', 'after' => gmdate('Y-m-d H:i:s', (int) $since[1]), 'inclusive' => true ) );
    }
    $ids = get_posts($query);
    $found = 'ids' === ($args['return'] ?? 'objects') ? $ids : array_map('wc_get_order', $ids);
    return empty($args['paginate']) ? $found : (object) array( 'orders' => $found );
}

final class Stand_In_Order_Store
{
    public function get_stock_reduced($order)
    {
        $id = is_object($order) ? $order->get_id() : $order;
        return wc_string_to_bool(get_post_meta($id, '_order_stock_reduced', true));
    }

    public function set_stock_reduced($order, $set)
    {
        $id = is_object($order) ? $order->get_id() : $order;
        update_post_meta($id, '_order_stock_reduced', wc_bool_to_string($set));
    }

    public function get_order_type($order_id)
    {
        return get_post_type($order_id);
    }
}

// An order's items go with it, and so do its refunds.
add_action('deleted_post', static function ($id, $post) {
    global $wpdb;
    if (! in_array($post->post_type, array( 'shop_order', 'shop_order_refund' ), true)) {
        return;
    }
    foreach ($wpdb->get_col($wpdb->prepare("SELECT order_item_id FROM {$wpdb->prefix}woocommerce_order_items WHERE order_id = %d", $id)) as $item) {
        wc_delete_order_item((int) $item);
    }
    foreach (get_posts(array( 'post_type' => 'shop_order_refund', 'post_parent' => $id, 'post_status' => 'any', 'numberposts' => -1, 'fields' => 'ids' )) as $refund) {
        wp_delete_post($refund, true);
    }
}, 10, 2);
