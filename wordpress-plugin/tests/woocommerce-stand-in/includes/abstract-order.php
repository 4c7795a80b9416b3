<?php
/** What orders and refunds have in common: a post, meta data under WooCommerce's keys, and items. */

defined('ABSPATH') || exit;

abstract class WC_Abstract_Order extends WC_Data
{
    protected $post_type = 'shop_order';
    protected $object_type = 'order';
    private $items = null;
    private $items_to_delete = array();

    /** Property => meta key. */
    abstract protected function meta_keys(): array;

    abstract public function get_type();

    public function __construct($order = 0)
    {
        $id = is_object($order) ? ($order instanceof WP_Post ? $order->ID : $order->get_id()) : (int) $order;
        if ($id) {
            $this->read($id);
        }
        $this->object_read = true;
    }

    public function is_type($type)
    {
        return in_array($this->get_type(), (array) $type, true);
    }

    public function get_status($context = 'view')
    {
        return $this->get_prop('status');
    }

    public function set_status($status)
    {
        $status = 0 === strpos($status, 'wc-') ? substr($status, 3) : $status;
        $from = $this->get_status();
        if ($this->object_read && ! array_key_exists("wc-$status", wc_get_order_statuses()) && ! in_array($status, array( 'auto-draft', 'trash' ), true)) {
            $status = 'pending';
        }
        $this->set_prop('status', $status);
        return array( 'from' => $from, 'to' => $status );
    }

    public function has_status($status)
    {
        return in_array($this->get_status(), (array) $status, true);
    }

    public function get_date_created($context = 'view')
    {
        return $this->get_prop('date_created');
    }

    public function set_date_created($date)
    {
        $this->set_prop('date_created', $this->as_date($date));
    }

    public function get_date_modified($context = 'view')
    {
        return $this->get_prop('date_modified');
    }

    public function set_date_modified($date)
    {
        $this->set_prop('date_modified', $this->as_date($date));
    }

    public function get_parent_id($context = 'view')
    {
        return $this->get_prop('parent_id');
    }

    public function set_parent_id($id)
    {
        $this->set_prop('parent_id', (int) $id);
    }

    public function get_items($types = 'line_item')
    {
        global $wpdb;
        if (null === $this->items) {
            $this->items = array();
            foreach ($this->id ? $wpdb->get_results($wpdb->prepare("SELECT order_item_id, order_item_type FROM {$wpdb->prefix}woocommerce_order_items WHERE order_id = %d ORDER BY order_item_id", $this->id)) : array() as $row) {
                $this->items[(int) $row->order_item_id] = stand_in_order_item((int) $row->order_item_id, $row->order_item_type);
            }
        }
        return apply_filters('woocommerce_order_get_items', array_filter($this->items, static function ($item) use ($types) {
            return $item->is_type($types);
        }), $this, $types);
    }

    /** As WooCommerce does: the lines of every other order are found, too. */
    public function get_item($id)
    {
        global $wpdb;
        $type = $wpdb->get_var($wpdb->prepare("SELECT order_item_type FROM {$wpdb->prefix}woocommerce_order_items WHERE order_item_id = %d", $id));
        return null === $type ? false : stand_in_order_item((int) $id, $type);
    }

    public function get_shipping_methods()
    {
        return $this->get_items('shipping');
    }

    public function get_item_count($type = '')
    {
        return array_sum(array_map(static function ($item) {
            return $item->get_quantity();
        }, $this->get_items()));
    }

    public function add_item($item)
    {
        $this->get_items();
        $item->set_order_id($this->id);
        $this->items['new:' . count($this->items)] = $item;
    }

    public function remove_item($id)
    {
        $this->items_to_delete[] = $this->get_item($id);
        unset($this->items[$id]);
    }

    public function add_product($product, $quantity = 1, $args = array())
    {
        $item = new WC_Order_Item_Product();
        $item->set_product($product);
        $item->set_quantity($quantity);
        $total = $args['total'] ?? wc_format_decimal((float) $product->get_price() * $quantity, 2);
        $item->set_subtotal($total);
        $item->set_total($total);
        $item->set_order_id($this->id);
        $id = $item->save();
        $this->get_items();
        $this->items[$id] = $item;
        return $id;
    }

    public function calculate_totals($and_taxes = true)
    {
        $total = 0.0;
        foreach ($this->get_items(array( 'line_item', 'shipping', 'fee' )) as $item) {
            $total += (float) $item->get_total();
        }
        $this->set_total(wc_format_decimal($total, 2));
        $this->save();
        return $total;
    }

    public function save()
    {
        do_action("woocommerce_before_{$this->object_type}_object_save", $this, $this->get_data_store());
        $is_new = 0 === $this->id;
        $this->write($is_new);
        $this->save_items();
        $this->apply_changes();
        if ('shop_order' === $this->post_type) {
            do_action($is_new ? 'woocommerce_new_order' : 'woocommerce_update_order', $this->id, $this);
        }
        do_action("woocommerce_after_{$this->object_type}_object_save", $this, $this->get_data_store());
        return $this->id;
    }

    public function delete($force = false)
    {
        $kind = $this->object_type;
        if (null !== apply_filters("woocommerce_pre_delete_$kind", null, $this, $force)) {
            return false;
        }
        if ($force) {
            do_action("woocommerce_before_delete_$kind", $this->id, $this);
            wp_delete_post($this->id, true);
            $gone = $this->id;
            $this->id = 0;
            do_action("woocommerce_delete_$kind", $gone);
        } else {
            do_action("woocommerce_before_trash_$kind", $this->id, $this);
            wp_trash_post($this->id);
            $this->set_status('trash');
            $this->apply_changes();
            do_action("woocommerce_trash_$kind", $this->id);
        }
        return true;
    }

    public function get_data_store()
    {
        return new Stand_In_Order_Store();
    }

    private function save_items(): void
    {
        foreach ($this->items_to_delete as $item) {
            $item->delete();
        }
        $this->items_to_delete = array();
        foreach ((array) $this->items as $key => $item) {
            $item->set_order_id($this->id);
            if (! is_int($key) || $item->get_changes()) {
                $this->items[$item->save()] = $item;
            }
            if (! is_int($key)) {
                unset($this->items[$key]);
            }
        }
    }

    private function write(bool $is_new): void
    {
        global $wpdb;
        $status = in_array($this->get_status(), array( 'trash', 'auto-draft' ), true) ? $this->get_status() : 'wc-' . $this->get_status();
        $post = array( 'post_type' => $this->post_type, 'post_status' => $status, 'post_parent' => $this->get_parent_id(), 'post_excerpt' => $this->excerpt(), 'post_title' => 'Order' );
        if ($is_new) {
            $created = $this->get_date_created() ? $this->get_date_created() : $this->as_date(time());
            $this->set_date_created($created);
            $this->id = (int) wp_insert_post(wp_slash($post + array( 'post_date' => $created->date('Y-m-d H:i:s'), 'post_date_gmt' => gmdate('Y-m-d H:i:s', $created->getTimestamp()) )));
        } elseif (array_intersect(array( 'date_created', 'date_modified', 'status', 'parent_id', 'customer_note', 'reason' ), array_keys($this->changes))) {
            // As where orders are posts: what is only meta data leaves the date alone.
            wp_update_post(wp_slash($post + array( 'ID' => $this->id )));
        }
        if (isset($this->changes['date_modified'])) {
            $at = $this->changes['date_modified'];
            $wpdb->update($wpdb->posts, array( 'post_modified' => $at->date('Y-m-d H:i:s'), 'post_modified_gmt' => gmdate('Y-m-d H:i:s', $at->getTimestamp()) ), array( 'ID' => $this->id ));
            clean_post_cache($this->id);
        }
        $this->save_meta_data();
        foreach ($this->meta_keys() as $prop => $key) {
            if ($is_new || array_key_exists($prop, $this->changes)) {
                $value = $this->get_prop($prop);
                update_post_meta($this->id, $key, wp_slash($value instanceof WC_DateTime ? $value->getTimestamp() : $value));
            }
        }
        if (! isset($this->changes['date_modified'])) {
            $this->data['date_modified'] = $this->as_date(get_post($this->id)->post_modified_gmt);
        }
    }

    private function excerpt(): string
    {
        return (string) ($this->data['customer_note'] ?? null ? $this->get_prop('customer_note') : ($this->changes['customer_note'] ?? $this->changes['reason'] ?? $this->data['reason'] ?? ''));
    }

    private function read(int $id): void
    {
        $post = get_post($id);
        if (! $post || $post->post_type !== $this->post_type) {
            throw new Exception('Invalid order.');
        }
        $this->id = $id;
        foreach ($this->meta_keys() as $prop => $key) {
            $value = get_post_meta($id, $key, true);
            $date = 0 === strpos($prop, 'date_');
            $this->data[$prop] = $date ? $this->as_date($value) : (is_int($this->data[$prop]) ? (int) $value : $value);
        }
        $this->data = array_replace($this->data, array( 'status' => 0 === strpos($post->post_status, 'wc-') ? substr($post->post_status, 3) : $post->post_status, 'parent_id' => (int) $post->post_parent, 'date_created' => $this->as_date($post->post_date_gmt), 'date_modified' => $this->as_date($post->post_modified_gmt) ));
        $this->data[array_key_exists('reason', $this->data) ? 'reason' : 'customer_note'] = $post->post_excerpt;
    }

    protected function meta_type(): string
    {
        return 'post';
    }

    protected function internal_meta_keys(): array
    {
        return array_merge(array_values($this->meta_keys()), array( '_order_stock_reduced', '_edit_lock', '_edit_last', '_wp_trash_meta_status', '_wp_trash_meta_time', '_wp_trash_meta_comments_status' ));
    }
}
