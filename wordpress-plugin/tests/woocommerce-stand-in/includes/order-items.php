<?php
/** What an order holds: lines, ways of shipping, fees. */

defined('ABSPATH') || exit;

stand_in_accessors('Stand_In_Item_Props', array( 'name', 'order_id' ));
stand_in_accessors('Stand_In_Line_Props', array( 'product_id', 'variation_id', 'quantity', 'subtotal', 'total' ));
stand_in_accessors('Stand_In_Shipping_Props', array( 'method_id', 'instance_id', 'method_title', 'total' ));
stand_in_accessors('Stand_In_Fee_Props', array( 'total' ));

abstract class WC_Order_Item extends WC_Data
{
    use Stand_In_Item_Props;

    /** Property => meta key; what is no key here is a column. */
    const META = array();

    abstract public function get_type();

    public function __construct($item = 0)
    {
        $this->data = array_replace(array( 'name' => '', 'order_id' => 0 ), $this->data);
        if ($item instanceof WC_Order_Item) {
            $this->data = array_replace($item->data, $item->changes);
            $this->id = $item->get_id();
            $this->meta_data = array_map(static function ($meta) {
                return new WC_Meta_Data(0, $meta->key, $meta->value);
            }, array_filter($item->get_meta_data(), static function ($meta) {
                return '_' !== $meta->key[0];
            }));
        } elseif ($item) {
            $this->read((int) $item);
        }
        $this->object_read = true;
    }

    public function set_id($id)
    {
        $this->id = (int) $id;
    }

    public function is_type($type)
    {
        return in_array($this->get_type(), (array) $type, true);
    }

    public function get_order()
    {
        return wc_get_order($this->get_order_id());
    }

    public function save()
    {
        global $wpdb;
        $is_new = ! $this->id;
        $row = array( 'order_item_name' => $this->get_name(), 'order_item_type' => $this->get_type(), 'order_id' => $this->get_order_id() );
        if ($is_new) {
            $wpdb->insert($wpdb->prefix . 'woocommerce_order_items', $row);
            $this->id = (int) $wpdb->insert_id;
        } elseif ($this->changes) {
            $wpdb->update($wpdb->prefix . 'woocommerce_order_items', $row, array( 'order_item_id' => $this->id ));
        }
        foreach (static::META as $prop => $key) {
            if ($is_new || array_key_exists($prop, $this->changes)) {
                wc_update_order_item_meta($this->id, $key, $this->get_prop($prop));
            }
        }
        $this->save_meta_data();
        $this->apply_changes();
        do_action($is_new ? 'woocommerce_new_order_item' : 'woocommerce_update_order_item', $this->id, $this, $this->get_order_id());
        return $this->id;
    }

    public function delete($force = false)
    {
        wc_delete_order_item($this->id);
        $this->id = 0;
        return true;
    }

    /** Shown ones only: what begins with an underscore is not. */
    public function get_formatted_meta_data($hide_prefix = '_', $include_all = false)
    {
        $shown = array();
        foreach ($this->get_meta_data() as $meta) {
            if ($meta->id && is_scalar($meta->value) && '' !== $meta->value && substr($meta->key, 0, strlen($hide_prefix)) !== $hide_prefix) {
                $shown[$meta->id] = (object) array( 'key' => $meta->key, 'value' => $meta->value, 'display_key' => wc_attribute_label($meta->key), 'display_value' => wpautop(make_clickable((string) $meta->value)) );
            }
        }
        return apply_filters('woocommerce_order_item_get_formatted_meta_data', $shown, $this);
    }

    public function get_all_formatted_meta_data($hide_prefix = '_')
    {
        return $this->get_formatted_meta_data($hide_prefix, true);
    }

    private function read(int $id): void
    {
        global $wpdb;
        $row = $wpdb->get_row($wpdb->prepare("SELECT * FROM {$wpdb->prefix}woocommerce_order_items WHERE order_item_id = %d", $id));
        if (! $row) {
            throw new Exception('Invalid order item.');
        }
        $this->id = $id;
        $this->data['name'] = $row->order_item_name;
        $this->data['order_id'] = (int) $row->order_id;
        foreach (static::META as $prop => $key) {
            $value = wc_get_order_item_meta($id, $key, true);
            $this->data[$prop] = is_int($this->data[$prop]) ? (int) $value : $value;
        }
    }

    protected function meta_type(): string
    {
        return 'order_item';
    }

    protected function internal_meta_keys(): array
    {
        return array_values(static::META);
    }
}

class WC_Order_Item_Product extends WC_Order_Item
{
    use Stand_In_Line_Props;

    const META = array( 'product_id' => '_product_id', 'variation_id' => '_variation_id', 'quantity' => '_qty', 'subtotal' => '_line_subtotal', 'total' => '_line_total' );

    protected $data = array( 'product_id' => 0, 'variation_id' => 0, 'quantity' => 1, 'subtotal' => '0', 'total' => '0' );

    public function get_type()
    {
        return 'line_item';
    }

    public function get_product()
    {
        $product = wc_get_product($this->get_variation_id() ? $this->get_variation_id() : $this->get_product_id());
        return apply_filters('woocommerce_order_item_product', $product, $this);
    }

    public function set_product($product)
    {
        $this->set_name($product->get_name());
        $this->set_product_id($product->is_type('variation') ? $product->get_parent_id() : $product->get_id());
        $this->set_variation_id($product->is_type('variation') ? $product->get_id() : 0);
    }
}

class WC_Order_Item_Shipping extends WC_Order_Item
{
    use Stand_In_Shipping_Props;

    const META = array( 'method_id' => 'method_id', 'instance_id' => 'instance_id', 'total' => 'cost' );

    protected $data = array( 'method_id' => '', 'instance_id' => '', 'total' => '0' );

    public function get_type()
    {
        return 'shipping';
    }

    /** The title is the item's name. */
    public function get_method_title($context = 'view')
    {
        return $this->get_name();
    }

    public function set_method_title($title)
    {
        $this->set_name($title);
    }
}

class WC_Order_Item_Fee extends WC_Order_Item
{
    use Stand_In_Fee_Props;

    const META = array( 'total' => '_line_total' );

    protected $data = array( 'total' => '0' );

    public function get_type()
    {
        return 'fee';
    }
}

function stand_in_order_item(int $id, string $type): WC_Order_Item
{
    $classes = array( 'line_item' => 'WC_Order_Item_Product', 'shipping' => 'WC_Order_Item_Shipping', 'fee' => 'WC_Order_Item_Fee' );
    return new $classes[$type]($id);
}

function wc_get_order_item_meta($id, $key, $single = true)
{
    return get_metadata('order_item', $id, $key, $single);
}

function wc_update_order_item_meta($id, $key, $value)
{
    return (bool) update_metadata('order_item', $id, $key, wp_slash($value));
}

function wc_add_order_item_meta($id, $key, $value, $unique = false)
{
    return (int) add_metadata('order_item', $id, $key, wp_slash($value), $unique);
}

function wc_delete_order_item_meta($id, $key)
{
    return delete_metadata('order_item', $id, $key);
}

function wc_get_order_id_by_order_item_id($id)
{
    global $wpdb;
    return (int) $wpdb->get_var($wpdb->prepare("SELECT order_id FROM {$wpdb->prefix}woocommerce_order_items WHERE order_item_id = %d", $id));
}

function wc_delete_order_item($id)
{
    global $wpdb;
    do_action('woocommerce_before_delete_order_item', $id);
    $wpdb->delete($wpdb->prefix . 'woocommerce_order_items', array( 'order_item_id' => $id ));
    $wpdb->delete($wpdb->prefix . 'woocommerce_order_itemmeta', array( 'order_item_id' => $id ));
    do_action('woocommerce_delete_order_item', $id);
    return true;
}
