<?php
/** An order: addresses, payment, statuses with what follows from them. */

defined('ABSPATH') || exit;

const STAND_IN_ADDRESS = array( 'first_name', 'last_name', 'company', 'address_1', 'address_2', 'city', 'state', 'postcode', 'country', 'phone', 'email' );

stand_in_accessors('Stand_In_Order_Props', array_merge(
    array( 'currency', 'total', 'payment_method', 'payment_method_title', 'customer_id', 'customer_note', 'order_key', 'transaction_id', 'created_via' ),
    array_map(static function ($field) {
        return "billing_$field";
    }, STAND_IN_ADDRESS),
    array_map(static function ($field) {
        return "shipping_$field";
    }, array_diff(STAND_IN_ADDRESS, array( 'email' )))
));

class WC_Order extends WC_Abstract_Order
{
    use Stand_In_Order_Props;

    protected $data = array( 'status' => 'pending', 'parent_id' => 0, 'currency' => 'USD', 'total' => '0', 'payment_method' => '', 'payment_method_title' => '', 'customer_id' => 0, 'customer_note' => '', 'order_key' => '', 'transaction_id' => '', 'created_via' => '', 'date_created' => null, 'date_modified' => null, 'date_paid' => null, 'date_completed' => null );
    private $transition = null;

    public function __construct($order = 0)
    {
        foreach (STAND_IN_ADDRESS as $field) {
            $this->data["billing_$field"] = '';
            $this->data["shipping_$field"] = '';
        }
        parent::__construct($order);
    }

    protected function meta_keys(): array
    {
        $keys = array( 'currency' => '_order_currency', 'total' => '_order_total', 'payment_method' => '_payment_method', 'payment_method_title' => '_payment_method_title', 'customer_id' => '_customer_user', 'order_key' => '_order_key', 'transaction_id' => '_transaction_id', 'created_via' => '_created_via', 'date_paid' => '_date_paid', 'date_completed' => '_date_completed' );
        foreach (STAND_IN_ADDRESS as $field) {
            $keys["billing_$field"] = "_billing_$field";
            if ('email' !== $field) {
                $keys["shipping_$field"] = "_shipping_$field";
            }
        }
        return $keys;
    }

    public function get_type()
    {
        return 'shop_order';
    }

    public function get_order_number()
    {
        return (string) apply_filters('woocommerce_order_number', $this->id, $this);
    }

    public function get_date_paid($context = 'view')
    {
        return $this->get_prop('date_paid');
    }

    public function set_date_paid($date)
    {
        $this->set_prop('date_paid', $this->as_date($date));
    }

    public function get_date_completed($context = 'view')
    {
        return $this->get_prop('date_completed');
    }

    public function get_address($type = 'billing')
    {
        $address = array();
        foreach ('billing' === $type ? STAND_IN_ADDRESS : array_diff(STAND_IN_ADDRESS, array( 'email' )) as $field) {
            $address[$field] = $this->get_prop("{$type}_$field");
        }
        return $address;
    }

    public function set_address($address, $type = 'billing')
    {
        foreach ($address as $field => $value) {
            $this->set_prop("{$type}_$field", $value);
        }
    }

    public function needs_payment()
    {
        return apply_filters('woocommerce_order_needs_payment', $this->has_status(array( 'pending', 'failed' )) && (float) $this->get_total() > 0, $this, array( 'pending', 'failed' ));
    }

    public function is_paid()
    {
        return $this->has_status(wc_get_is_paid_statuses());
    }

    public function get_edit_order_url()
    {
        return admin_url('post.php?action=edit&post=' . $this->id);
    }

    public function get_formatted_billing_full_name()
    {
        return trim($this->get_billing_first_name() . ' ' . $this->get_billing_last_name());
    }

    public function set_status($status, $note = '', $manual = false)
    {
        $moved = parent::set_status($status);
        if ($this->object_read && $moved['from'] !== $moved['to']) {
            $this->transition = array( 'from' => $this->transition['from'] ?? $moved['from'], 'to' => $moved['to'], 'note' => $note, 'manual' => (bool) $manual );
            if ($this->has_status(array( 'processing', 'completed' )) && ! $this->get_date_paid()) {
                $this->set_date_paid(time());
            }
            if ($this->has_status('completed')) {
                $this->set_prop('date_completed', $this->as_date(time()));
            }
        }
        return $moved;
    }

    public function update_status($status, $note = '', $manual = false)
    {
        if (! $this->id) {
            return false;
        }
        $this->set_status($status, $note, $manual);
        $this->save();
        return true;
    }

    public function payment_complete($transaction_id = '')
    {
        if ($this->has_status(array( 'on-hold', 'pending', 'failed', 'cancelled' ))) {
            $this->set_transaction_id($transaction_id);
            $this->set_status('processing');
            $this->save();
            do_action('woocommerce_payment_complete', $this->id, $transaction_id);
        }
        return true;
    }

    public function save()
    {
        parent::save();
        $moved = $this->transition;
        $this->transition = null;
        if ($moved) {
            do_action('woocommerce_order_status_' . $moved['to'], $this->id, $this, $moved);
            $this->add_order_note(trim($moved['note'] . ' ' . sprintf('Order status changed from %s to %s.', wc_get_order_status_name($moved['from']), wc_get_order_status_name($moved['to']))), 0, $moved['manual']);
            do_action("woocommerce_order_status_{$moved['from']}_to_{$moved['to']}", $this->id, $this);
            do_action('woocommerce_order_status_changed', $this->id, $moved['from'], $moved['to'], $this);
            if (in_array($moved['from'], array( 'pending', 'failed' ), true) && $this->is_paid()) {
                do_action('woocommerce_order_payment_status_changed', $this->id, $this);
            }
        }
        return $this->id;
    }

    public function add_order_note($note, $is_customer_note = 0, $added_by_user = false)
    {
        return stand_in_add_note($this, $note, (bool) $is_customer_note, $added_by_user);
    }

    public function get_customer_order_notes()
    {
        return array_filter(get_comments(array( 'post_id' => $this->id, 'type' => 'order_note', 'approve' => 'approve' )), static function ($note) {
            return '1' === get_comment_meta((int) $note->comment_ID, 'is_customer_note', true);
        });
    }

    public function get_refunds()
    {
        return array_map('wc_get_order', get_posts(array( 'post_type' => 'shop_order_refund', 'post_parent' => $this->id, 'post_status' => 'any', 'numberposts' => -1, 'fields' => 'ids', 'orderby' => 'ID' )));
    }

    public function get_total_refunded()
    {
        return array_sum(array_map(static function ($refund) {
            return (float) $refund->get_amount();
        }, $this->get_refunds()));
    }

    public function get_remaining_refund_amount()
    {
        return wc_format_decimal((float) $this->get_total() - $this->get_total_refunded(), 2);
    }

    /** Zero or less, as in WooCommerce. */
    public function get_qty_refunded_for_item($item_id, $type = 'line_item')
    {
        $quantity = 0;
        foreach ($this->get_refunds() as $refund) {
            foreach ($refund->get_items($type) as $item) {
                if ((int) $item->get_meta('_refunded_item_id') === (int) $item_id) {
                    $quantity += $item->get_quantity();
                }
            }
        }
        return $quantity;
    }
}
