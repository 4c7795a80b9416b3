<?php
/** What distinguishes one type of product from another. */

defined('ABSPATH') || exit;

class WC_Product_Simple extends WC_Product
{
}

class WC_Product_External extends WC_Product
{
    public function get_type()
    {
        return 'external';
    }
}

class WC_Product_Grouped extends WC_Product
{
    public function get_type()
    {
        return 'grouped';
    }

    public function get_children()
    {
        return array_map('intval', (array) get_post_meta($this->id, '_children', true) ?: array());
    }

    public function set_children($ids)
    {
        update_post_meta($this->id, '_children', $ids);
    }
}

class WC_Product_Variable extends WC_Product
{
    public function get_type()
    {
        return 'variable';
    }

    public function get_children($visible_only = '')
    {
        return get_posts(array( 'post_type' => 'product_variation', 'post_parent' => $this->id, 'post_status' => array( 'publish', 'private' ), 'fields' => 'ids', 'numberposts' => -1, 'orderby' => array( 'menu_order' => 'ASC', 'ID' => 'ASC' ) ));
    }
}

class WC_Product_Variation extends WC_Product
{
    protected $post_type = 'product_variation';
    private $parent = null;

    public function get_type()
    {
        return 'variation';
    }

    /** Its parent's where it has none, but for those who edit it. */
    public function get_sku($context = 'view')
    {
        $own = parent::get_sku($context);
        return 'view' === $context && '' === $own && $this->parent() ? $this->parent()->get_sku() : $own;
    }

    public function get_manage_stock($context = 'view')
    {
        $own = parent::get_manage_stock($context);
        return 'view' === $context && false === $own && $this->parent() && $this->parent()->get_manage_stock() ? 'parent' : $own;
    }

    public function get_stock_quantity($context = 'view')
    {
        return 'view' === $context && 'parent' === $this->get_manage_stock() ? $this->parent()->get_stock_quantity() : $this->get_prop('stock_quantity');
    }

    public function get_backorders($context = 'view')
    {
        return 'view' === $context && 'parent' === $this->get_manage_stock() ? $this->parent()->get_backorders() : $this->get_prop('backorders');
    }

    public function get_stock_managed_by_id()
    {
        return 'parent' === $this->get_manage_stock() ? $this->get_parent_id() : $this->id;
    }

    public function get_attributes($context = 'view')
    {
        $found = array();
        foreach ((array) get_post_meta($this->id) as $key => $values) {
            if (0 === strpos($key, 'attribute_')) {
                $found[substr($key, 10)] = $values[0];
            }
        }
        return $found;
    }

    public function get_variation_attributes($with_prefix = true)
    {
        $found = array();
        foreach ($this->get_attributes() as $name => $value) {
            $found[($with_prefix ? 'attribute_' : '') . $name] = $value;
        }
        return $found;
    }

    public function set_attributes($attributes)
    {
        foreach ($attributes as $name => $value) {
            update_post_meta($this->id, "attribute_$name", $value);
        }
    }

    public function get_attribute_summary($context = 'view')
    {
        $parts = array();
        foreach ($this->get_attributes() as $name => $value) {
            $parts[] = wc_attribute_label($name) . ': ' . $value;
        }
        return implode(', ', $parts);
    }

    private function parent(): ?WC_Product
    {
        if (! $this->parent) {
            $found = wc_get_product($this->get_parent_id());
            $this->parent = $found ? $found : null;
        }
        return $this->parent;
    }

    protected function internal_meta_keys(): array
    {
        $attributes = array_map(static function ($name) {
            return "attribute_$name";
        }, array_keys($this->get_attributes()));
        return array_merge(parent::internal_meta_keys(), $attributes);
    }
}

/** "Red, S". */
function wc_get_formatted_variation($variation, $flat = false, $include_names = true, $skip_in_name = false)
{
    $attributes = $variation instanceof WC_Product_Variation ? $variation->get_attributes() : $variation;
    $parts = array();
    foreach ($attributes as $name => $value) {
        if ('' !== $value) {
            $parts[] = $include_names ? wc_attribute_label($name) . ': ' . $value : $value;
        }
    }
    return implode(', ', $parts);
}
