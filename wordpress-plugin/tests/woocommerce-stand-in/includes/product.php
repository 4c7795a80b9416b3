<?php
/** A product as a post with meta data, under the same keys as WooCommerce keeps it. */

defined('ABSPATH') || exit;

stand_in_accessors('Stand_In_Product_Props', array( 'name', 'status', 'sku', 'global_unique_id', 'regular_price', 'price', 'stock_quantity', 'stock_status', 'backorders', 'parent_id', 'downloadable', 'virtual', 'description', 'catalog_visibility' ));

class WC_Product extends WC_Data
{
    use Stand_In_Product_Props {
        set_status as private assign_status;
        get_sku as private own_sku;
    }

    /** Property => meta key. */
    const META = array( 'sku' => '_sku', 'global_unique_id' => '_global_unique_id', 'regular_price' => '_regular_price', 'price' => '_price', 'manage_stock' => '_manage_stock', 'stock_quantity' => '_stock', 'stock_status' => '_stock_status', 'backorders' => '_backorders', 'downloadable' => '_downloadable', 'virtual' => '_virtual' );
    const FLAGS = array( 'manage_stock', 'downloadable', 'virtual' );

    protected $post_type = 'product';
    protected $data = array( 'name' => '', 'status' => 'publish', 'sku' => '', 'global_unique_id' => '', 'regular_price' => '', 'price' => '', 'manage_stock' => false, 'stock_quantity' => null, 'stock_status' => 'instock', 'backorders' => 'no', 'parent_id' => 0, 'downloadable' => false, 'virtual' => false, 'description' => '', 'catalog_visibility' => 'visible', 'date_created' => null, 'date_modified' => null );

    public function __construct($product = 0)
    {
        $id = $product instanceof WP_Post ? $product->ID : ($product instanceof WC_Product ? $product->get_id() : (int) $product);
        if ($id) {
            $this->read($id);
        }
        $this->object_read = true;
    }

    public function get_type()
    {
        return 'simple';
    }

    public function is_type($type)
    {
        return in_array($this->get_type(), (array) $type, true);
    }

    public function exists()
    {
        return (bool) $this->id;
    }

    public function set_status($status)
    {
        $this->assign_status($status);
    }

    public function get_sku($context = 'view')
    {
        return $this->own_sku($context);
    }

    public function get_manage_stock($context = 'view')
    {
        return $this->get_prop('manage_stock');
    }

    public function set_manage_stock($value)
    {
        $this->set_prop('manage_stock', wc_string_to_bool($value));
    }

    public function managing_stock()
    {
        return 'yes' === get_option('woocommerce_manage_stock') && (bool) $this->get_manage_stock();
    }

    public function get_stock_managed_by_id()
    {
        return $this->id;
    }

    public function backorders_allowed()
    {
        return in_array($this->get_backorders(), array( 'yes', 'notify' ), true);
    }

    public function is_virtual()
    {
        return (bool) apply_filters('woocommerce_is_virtual', $this->get_virtual(), $this);
    }

    public function is_downloadable()
    {
        return (bool) $this->get_downloadable();
    }

    public function needs_shipping()
    {
        return (bool) apply_filters('woocommerce_product_needs_shipping', ! $this->is_virtual(), $this);
    }

    public function is_in_stock()
    {
        return 'outofstock' !== $this->get_stock_status();
    }

    public function get_children()
    {
        return array();
    }

    public function get_formatted_name()
    {
        return $this->get_name() . ' (' . ($this->get_sku() ? $this->get_sku() : '#' . $this->id) . ')';
    }

    public function get_title()
    {
        return $this->get_name();
    }

    public function get_date_created($context = 'view')
    {
        return $this->get_prop('date_created');
    }

    public function get_date_modified($context = 'view')
    {
        return $this->get_prop('date_modified');
    }

    public function set_date_modified($date)
    {
        $this->set_prop('date_modified', $this->as_date($date));
    }

    public function get_attribute_summary()
    {
        return '';
    }

    public function get_data_store()
    {
        return new Stand_In_Product_Store();
    }

    /** With the hooks and in the order of WooCommerce's own. */
    public function save()
    {
        do_action('woocommerce_before_product_object_save', $this, $this->get_data_store());
        $this->validate_props();
        $is_new = 0 === $this->id;
        $this->write_post($is_new);
        $this->save_meta_data();
        $updated = $this->write_props();
        $this->apply_changes();
        $store = new Stand_In_Product_Store();
        $store->update_lookup_table($this->id, 'wc_product_meta_lookup');
        $kind = 'variation' === $this->get_type() ? 'variation' : 'product';
        if (array_intersect($updated, array( 'stock_quantity', 'manage_stock' ))) {
            do_action("woocommerce_{$kind}_set_stock", $this);
        }
        if (in_array('stock_status', $updated, true)) {
            do_action("woocommerce_{$kind}_set_stock_status", $this->id, $this->get_stock_status(), $this);
        }
        if ($updated) {
            do_action('woocommerce_product_object_updated_props', $this, $updated);
        }
        $name = 'variation' === $this->get_type() ? 'product_variation' : 'product';
        do_action($is_new ? "woocommerce_new_$name" : "woocommerce_update_$name", $this->id, $this);
        do_action('woocommerce_after_product_object_save', $this, $this->get_data_store());
        return $this->id;
    }

    public function delete($force = false)
    {
        $type = $this->post_type;
        if ($force) {
            do_action("woocommerce_before_delete_$type", $this->id);
            foreach ($this->get_children() as $child) {
                if ($this->is_type('variable')) {
                    wc_get_product($child)->delete(true);
                }
            }
            wp_delete_post($this->id);
            do_action("woocommerce_delete_$type", $this->id);
            $this->id = 0;
        } else {
            foreach ($this->is_type('variable') ? $this->get_children() : array() as $child) {
                wp_trash_post($child);
            }
            wp_trash_post($this->id);
            $this->set_status('trash');
            do_action("woocommerce_trash_$type", $this->id);
        }
        return true;
    }

    /** A figure decides the status where stock is kept. */
    public function validate_props()
    {
        if (true !== $this->get_prop('manage_stock')) {
            return;
        }
        $left = (int) $this->get_prop('stock_quantity') > (int) get_option('woocommerce_notify_no_stock_amount', 0);
        $this->set_prop('stock_status', $left ? 'instock' : ($this->backorders_allowed() ? 'onbackorder' : 'outofstock'));
    }

    private function write_post(bool $is_new): void
    {
        global $wpdb;
        $post = array( 'post_type' => $this->post_type, 'post_title' => $this->get_name(), 'post_status' => $this->get_status(), 'post_parent' => $this->get_parent_id() );
        if ($is_new) {
            $this->id = (int) wp_insert_post(wp_slash($post), false);
            wp_set_object_terms($this->id, $this->get_type(), 'product_type');
        } elseif (array_intersect(array( 'name', 'status', 'parent_id', 'date_modified' ), array_keys($this->changes))) {
            wp_update_post(wp_slash($post + array( 'ID' => $this->id )));
        } else {
            // A save without a change of the post still tells when it was.
            $wpdb->update($wpdb->posts, array( 'post_modified' => current_time('mysql'), 'post_modified_gmt' => current_time('mysql', 1) ), array( 'ID' => $this->id ));
            clean_post_cache($this->id);
        }
        if (isset($this->changes['date_modified'])) {
            $at = $this->changes['date_modified'];
            $wpdb->update($wpdb->posts, array( 'post_modified' => $at->date('Y-m-d H:i:s'), 'post_modified_gmt' => gmdate('Y-m-d H:i:s', $at->getTimestamp()) ), array( 'ID' => $this->id ));
            clean_post_cache($this->id);
        }
    }

    private function write_props(): array
    {
        $updated = array();
        foreach (self::META as $prop => $key) {
            $value = $this->get_own($prop);
            $text = in_array($prop, self::FLAGS, true) ? wc_bool_to_string((bool) $value) : $value;
            if (! metadata_exists('post', $this->id, $key) || array_key_exists($prop, $this->changes)) {
                // Stock is written through its own statement, so that other code can see it.
                if ('stock_quantity' === $prop && null !== $value) {
                    (new Stand_In_Product_Store())->update_product_stock($this->id, $value, 'set');
                } else {
                    update_post_meta($this->id, $key, wp_slash($text));
                }
                $updated[] = $prop;
            }
        }
        return array_intersect($updated, array_keys($this->changes));
    }

    private function get_own(string $prop)
    {
        return array_key_exists($prop, $this->changes) ? $this->changes[$prop] : $this->data[$prop];
    }

    private function read(int $id): void
    {
        $post = get_post($id);
        if (! $post || $post->post_type !== $this->post_type) {
            throw new Exception('Invalid product.');
        }
        $this->id = $id;
        foreach (self::META as $prop => $key) {
            $value = get_post_meta($id, $key, true);
            $this->data[$prop] = in_array($prop, self::FLAGS, true) ? 'yes' === $value : ('stock_quantity' === $prop ? ('' === $value ? null : wc_stock_amount($value)) : $value);
        }
        $this->data = array_replace($this->data, array( 'name' => $post->post_title, 'status' => $post->post_status, 'parent_id' => (int) $post->post_parent, 'date_created' => $this->as_date($post->post_date_gmt), 'date_modified' => $this->as_date($post->post_modified_gmt) ));
        $this->data['backorders'] = $this->data['backorders'] ?: 'no';
        $this->data['stock_status'] = $this->data['stock_status'] ?: 'instock';
        if (! $this->data['manage_stock']) {
            $this->data['stock_quantity'] = null;
        }
    }

    protected function meta_type(): string
    {
        return 'post';
    }

    protected function internal_meta_keys(): array
    {
        return array_merge(array_values(self::META), array( '_children', '_edit_lock', '_edit_last', '_wp_trash_meta_status', '_wp_trash_meta_time' ));
    }
}
