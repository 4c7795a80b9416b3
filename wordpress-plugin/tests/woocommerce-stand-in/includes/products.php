<?php
/** Products by id and by question, and how their figures are written. */

defined('ABSPATH') || exit;

function wc_get_product($the_product = false)
{
    $id = $the_product instanceof WC_Product ? $the_product->get_id() : ($the_product instanceof WP_Post ? $the_product->ID : (int) $the_product);
    $type = get_post_type($id);
    if ('product_variation' === $type) {
        return new WC_Product_Variation($id);
    }
    if ('product' !== $type) {
        return false;
    }
    $terms = wp_get_object_terms($id, 'product_type', array( 'fields' => 'names' ));
    $class = 'WC_Product_' . ucfirst($terms ? $terms[0] : 'simple');
    return new $class($id);
}

function wc_get_product_object($type, $id = 0)
{
    $class = 'WC_Product_' . ucfirst($type);
    return new $class($id);
}

function wc_get_product_id_by_sku($sku)
{
    global $wpdb;
    return (int) $wpdb->get_var($wpdb->prepare("SELECT product_id FROM {$wpdb->prefix}wc_product_meta_lookup WHERE sku = %s LIMIT 1", $sku));
}

function wc_get_products($args)
{
    $known = array( 'type', 'status', 'include', 'exclude', 'limit', 'offset', 'page', 'orderby', 'order', 'return', 'parent', 'sku' );
    if (array_diff(array_keys($args), $known)) {
        throw new LogicException('wc_get_products() of the stand-in knows only ' . implode(', ', $known));
    }
    $types = (array) ($args['type'] ?? array( 'simple', 'variable', 'grouped', 'external' ));
    $query = array( 'post_type' => array( 'variation' ) === $types ? 'product_variation' : 'product', 'post_status' => $args['status'] ?? array( 'publish', 'private', 'draft', 'pending', 'future' ), 'numberposts' => $args['limit'] ?? 10, 'orderby' => $args['orderby'] ?? 'date', 'order' => $args['order'] ?? 'DESC', 'fields' => 'ids' );
    foreach (array( 'include' => 'include', 'exclude' => 'exclude', 'offset' => 'offset', 'page' => 'paged', 'parent' => 'post_parent' ) as $mine => $theirs) {
        if (isset($args[$mine])) {
            $query[$theirs] = $args[$mine];
        }
    }
    if (array( 'variation' ) !== $types) {
        $query['tax_query'] = array( array( 'taxonomy' => 'product_type', 'field' => 'name', 'terms' => $types ) );
    }
    if (isset($args['sku'])) {
        $query['meta_query'] = array( array( 'key' => '_sku', 'value' => $args['sku'] ) );
    }
    $ids = get_posts($query);
    return 'ids' === ($args['return'] ?? 'objects') ? $ids : array_map('wc_get_product', $ids);
}

function wc_delete_product_transients($id = 0)
{
    do_action('woocommerce_delete_product_transients', $id);
}

final class Stand_In_Product_Store
{
    public function update_product_stock($id, $quantity = null, $operation = 'set')
    {
        global $wpdb;
        add_post_meta($id, '_stock', 0, true);
        $quantity = wc_stock_amount($quantity);
        if ('set' === $operation) {
            $new = $quantity;
            $sql = $wpdb->prepare("UPDATE {$wpdb->postmeta} SET meta_value = %f WHERE post_id = %d AND meta_key='_stock'", $new, $id);
        } else {
            $by = 'increase' === $operation ? $quantity : -$quantity;
            $new = $by + (int) $wpdb->get_var($wpdb->prepare("SELECT meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key='_stock'", $id));
            $sql = $wpdb->prepare("UPDATE {$wpdb->postmeta} SET meta_value = meta_value %+f WHERE post_id = %d AND meta_key='_stock'", $by, $id);
        }
        $wpdb->query(apply_filters('woocommerce_update_product_stock_query', $sql, $id, $new, $operation));
        wp_cache_delete($id, 'post_meta');
        $this->update_lookup_table($id, 'wc_product_meta_lookup');
        do_action('woocommerce_updated_product_stock', $id);
        return $new;
    }

    /** The object learns what the database shows without noticing a change. */
    public function read_stock_quantity(&$product, $new_stock = null)
    {
        $read = new ReflectionProperty('WC_Data', 'object_read');
        $read->setAccessible(true);
        $read->setValue($product, false);
        $product->set_stock_quantity(null === $new_stock ? wc_stock_amount(get_post_meta($product->get_id(), '_stock', true)) : $new_stock);
        $read->setValue($product, true);
    }

    public function update_lookup_table($id, $table)
    {
        global $wpdb;
        $meta = array_map(static function ($values) {
            return $values[0];
        }, (array) get_post_meta($id));
        $kept = 'yes' === ($meta['_manage_stock'] ?? 'no');
        $wpdb->replace($wpdb->prefix . 'wc_product_meta_lookup', array( 'product_id' => $id, 'sku' => $meta['_sku'] ?? '', 'global_unique_id' => $meta['_global_unique_id'] ?? '', 'virtual' => (int) ('yes' === ($meta['_virtual'] ?? '')), 'downloadable' => (int) ('yes' === ($meta['_downloadable'] ?? '')), 'stock_quantity' => $kept ? (float) ($meta['_stock'] ?? 0) : null, 'stock_status' => $meta['_stock_status'] ?? 'instock' ));
    }
}
