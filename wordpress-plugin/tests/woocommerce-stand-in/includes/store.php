<?php
/** Settings of the store, its log, its statuses, its ways of shipping. */

defined('ABSPATH') || exit;

function get_woocommerce_currency()
{
    return get_option('woocommerce_currency', 'USD');
}

function wc_get_order_statuses()
{
    return apply_filters('wc_order_statuses', array(
        'wc-pending'    => 'Pending payment',
        'wc-processing' => 'Processing',
        'wc-on-hold'    => 'On hold',
        'wc-completed'  => 'Completed',
        'wc-cancelled'  => 'Cancelled',
        'wc-refunded'   => 'Refunded',
        'wc-failed'     => 'Failed',
        'wc-checkout-draft' => 'Draft',
    ));
}

function wc_get_order_status_name($status)
{
    $status = 0 === strpos($status, 'wc-') ? $status : "wc-$status";
    return wc_get_order_statuses()[$status] ?? $status;
}

function wc_get_is_paid_statuses()
{
    return apply_filters('woocommerce_order_is_paid_statuses', array( 'processing', 'completed' ));
}

function wc_get_order_types($for = '')
{
    return 'view-orders' === $for ? array( 'shop_order' ) : array( 'shop_order', 'shop_order_refund' );
}

function wc_string_to_bool($text)
{
    return is_bool($text) ? $text : in_array(strtolower((string) $text), array( 'yes', 'true', '1' ), true);
}

function wc_bool_to_string($value)
{
    return wc_string_to_bool($value) ? 'yes' : 'no';
}

function wc_clean($value)
{
    return is_array($value) ? array_map('wc_clean', $value) : sanitize_text_field((string) $value);
}

function wc_get_price_decimals()
{
    return 2;
}

function wc_format_decimal($number, $places = false, $trim = false)
{
    if ('' === $number || null === $number) {
        return '';
    }
    $text = false === $places ? (string) $number : number_format((float) $number, '' === $places ? wc_get_price_decimals() : (int) $places, '.', '');
    return $trim && false !== strpos($text, '.') ? rtrim(rtrim($text, '0'), '.') : $text;
}

function wc_stock_amount($amount)
{
    return (int) apply_filters('woocommerce_stock_amount', $amount);
}

function wc_rest_prepare_date_response($date, $utc = true)
{
    if (! $date) {
        return null;
    }
    $date = $date instanceof WC_DateTime ? $date : WC_DateTime::of(strtotime($date . ' UTC'));
    return $utc ? gmdate('Y-m-d\TH:i:s', $date->getTimestamp()) : $date->date('Y-m-d\TH:i:s');
}

function wc_string_to_datetime($text)
{
    return WC_DateTime::of(strtotime($text . ' UTC'));
}

function wc_doing_it_wrong($function, $message, $version)
{
    _doing_it_wrong(esc_html($function), esc_html($message), esc_html($version));
}

function wc_attribute_label($name, $product = '')
{
    return ucfirst(str_replace(array( 'attribute_', 'pa_', '-' ), array( '', '', ' ' ), $name));
}

function wc_get_page_screen_id($for)
{
    return 'woocommerce_page_wc-orders';
}

/** Writes into the option `stand_in_log`, for tests to read. */
final class WC_Logger
{
    public function log($level, $message, $context = array())
    {
        $lines = get_option('stand_in_log', array());
        $lines[] = array( 'level' => $level, 'message' => $message, 'source' => $context['source'] ?? null );
        update_option('stand_in_log', $lines, false);
    }

    public function __call($level, $arguments)
    {
        if (! in_array($level, array( 'emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'info', 'debug' ), true)) {
            throw new BadMethodCallException($level);
        }
        $this->log($level, ...$arguments);
    }
}

function wc_get_logger()
{
    static $one = null;
    return $one ?? ($one = new WC_Logger());
}

final class WC_Cache_Helper
{
    public static function invalidate_cache_group($group)
    {
        wp_cache_set('wc_' . $group . '_cache_prefix', microtime(), $group);
    }
}

final class WC_Data_Store
{
    public static function load($name)
    {
        if (0 === strpos($name, 'product')) {
            return new Stand_In_Product_Store();
        }
        if ('order' === $name) {
            return new Stand_In_Order_Store();
        }
        throw new LogicException("The stand-in has no data store $name");
    }
}

/** Methods are kept in the option `stand_in_zones`: [[id, name, [[instance, method, title, enabled]]]]. */
final class WC_Shipping_Zones
{
    public static function get_zones()
    {
        $zones = array_filter((array) get_option('stand_in_zones', array()), static function ($zone) {
            return 0 !== $zone[0];
        });
        $all = array();
        foreach ($zones as $zone) {
            $all[$zone[0]] = array( 'id' => $zone[0], 'zone_id' => $zone[0], 'zone_name' => $zone[1], 'shipping_methods' => self::methods($zone) );
        }
        return $all;
    }

    public static function get_zone($id)
    {
        return new WC_Shipping_Zone((int) $id);
    }

    public static function methods(array $zone, bool $enabled_only = false): array
    {
        $methods = array();
        foreach ($zone[2] as $method) {
            if ($method[3] || ! $enabled_only) {
                $methods[$method[0]] = new Stand_In_Shipping_Method(...$method);
            }
        }
        return $methods;
    }
}

final class WC_Shipping_Zone
{
    private $zone;

    public function __construct($id = 0)
    {
        $this->zone = array( 0, 'Locations not covered by your other zones', array() );
        foreach ((array) get_option('stand_in_zones', array()) as $zone) {
            if ($zone[0] === (int) $id) {
                $this->zone = $zone;
            }
        }
    }

    public function get_id()
    {
        return $this->zone[0];
    }

    public function get_zone_name()
    {
        return $this->zone[1];
    }

    public function get_shipping_methods($enabled_only = false)
    {
        return WC_Shipping_Zones::methods($this->zone, $enabled_only);
    }
}

final class Stand_In_Shipping_Method
{
    public $instance_id;
    public $id;
    public $title;
    public $enabled;

    public function __construct(int $instance, string $id, string $title, bool $enabled)
    {
        list( $this->instance_id, $this->id, $this->title, $this->enabled ) = array( $instance, $id, $title, $enabled ? 'yes' : 'no' );
    }

    public function get_instance_id()
    {
        return $this->instance_id;
    }

    public function get_title()
    {
        return $this->title;
    }

    public function get_method_title()
    {
        return ucwords(str_replace('_', ' ', $this->id));
    }

    public function is_enabled()
    {
        return 'yes' === $this->enabled;
    }
}
