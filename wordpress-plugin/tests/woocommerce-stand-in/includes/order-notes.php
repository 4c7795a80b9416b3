<?php
/** Notes of an order are comments of their own kind. */

defined('ABSPATH') || exit;

function stand_in_add_note(WC_Order $order, string $note, bool $for_customer, bool $by_user)
{
    if (! $order->get_id()) {
        return 0;
    }
    $user = wp_get_current_user();
    $comment = apply_filters('woocommerce_new_order_note_data', array(
        'comment_post_ID' => $order->get_id(),
        'comment_author' => $by_user && $user->exists() ? $user->display_name : 'WooCommerce',
        'comment_author_email' => 'woocommerce@noreply.example',
        'comment_content' => $note,
        'comment_agent' => 'WooCommerce',
        'comment_type' => 'order_note',
        'comment_approved' => 1,
    ), array( 'order_id' => $order->get_id(), 'is_customer_note' => $for_customer ));
    $id = (int) wp_insert_comment($comment);
    if ($for_customer) {
        add_comment_meta($id, 'is_customer_note', 1);
        do_action('woocommerce_new_customer_note', array( 'order_id' => $order->get_id(), 'customer_note' => $comment['comment_content'] ));
    }
    do_action('woocommerce_order_note_added', $id, $order);
    return $id;
}

function wc_get_order_notes($args)
{
    $notes = get_comments(array( 'post_id' => $args['order_id'], 'type' => 'order_note', 'status' => 'approve', 'orderby' => 'comment_ID', 'order' => $args['order'] ?? 'DESC', 'number' => $args['limit'] ?? '' ));
    $found = array();
    foreach ($notes as $comment) {
        $for_customer = (bool) get_comment_meta((int) $comment->comment_ID, 'is_customer_note', true);
        if (! isset($args['type']) || ('customer' === $args['type']) === $for_customer) {
            $found[] = (object) array( 'id' => (int) $comment->comment_ID, 'date_created' => wc_string_to_datetime($comment->comment_date_gmt), 'content' => $comment->comment_content, 'customer_note' => $for_customer, 'added_by' => 'WooCommerce' === $comment->comment_author ? 'system' : $comment->comment_author );
        }
    }
    return $found;
}

function wc_delete_order_note($id)
{
    return wp_delete_comment($id, true);
}

// Nobody reads them as comments of a page.
add_filter('comments_clauses', static function ($clauses, $query) {
    if (! in_array('order_note', (array) ($query->query_vars['type'] ?? ''), true)) {
        $clauses['where'] .= ($clauses['where'] ? ' AND ' : '') . " comment_type != 'order_note' ";
    }
    return $clauses;
}, 10, 2);
