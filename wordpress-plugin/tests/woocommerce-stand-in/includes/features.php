<?php
/** What is on in this store. */

namespace Automattic\WooCommerce\Utilities;

defined('ABSPATH') || exit;

final class FeaturesUtil
{
    /** Compatibility that plugins have declared: [feature => [plugin => bool]]. */
    public static $declared = array();

    public static function declare_compatibility($feature, $file, $compatible = true)
    {
        if (! doing_action('before_woocommerce_init')) {
            wc_doing_it_wrong(__METHOD__, 'Compatibility is declared on before_woocommerce_init.', '10.0.2');
            return false;
        }
        self::$declared[$feature][plugin_basename($file)] = $compatible;
        return true;
    }

    public static function feature_is_enabled($feature)
    {
        return 'yes' === get_option("woocommerce_feature_{$feature}_enabled", 'no');
    }
}

final class OrderUtil
{
    public static function custom_orders_table_usage_is_enabled()
    {
        return false;
    }

    public static function get_table_for_orders()
    {
        return $GLOBALS['wpdb']->posts;
    }

    public static function get_order_type($order)
    {
        return get_post_type(is_object($order) ? $order->get_id() : $order);
    }

    public static function is_order($order, $types = array( 'shop_order' ))
    {
        return in_array(self::get_order_type($order), $types, true);
    }
}

final class NumberUtil
{
    public static function round($value, $precision = 0)
    {
        return round((float) $value, $precision);
    }
}
