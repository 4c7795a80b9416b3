<?php
/** What products, orders and their items have in common: properties with changes, and meta data. */

defined('ABSPATH') || exit;

class WC_DateTime extends DateTime
{
    public static function of(int $seconds): self
    {
        return (new self('@' . $seconds))->setTimezone(wp_timezone());
    }

    /** In the site's time zone. */
    public function date($format)
    {
        return $this->format($format);
    }

    public function date_i18n($format = 'Y-m-d')
    {
        return wp_date($format, $this->getTimestamp());
    }

    public function getOffsetTimestamp()
    {
        return $this->getTimestamp() + $this->getOffset();
    }

    public function __toString()
    {
        return $this->format(DATE_ATOM);
    }
}

class WC_Meta_Data
{
    public $id;
    public $key;
    public $value;

    public function __construct(int $id, string $key, $value)
    {
        $this->id = $id;
        $this->key = $key;
        $this->value = $value;
    }

    public function get_data()
    {
        return array( 'id' => $this->id, 'key' => $this->key, 'value' => $this->value );
    }
}

class WC_Data_Exception extends Exception
{
    private $error;

    public function __construct($code, $message)
    {
        $this->error = $code;
        parent::__construct($message);
    }

    public function getErrorCode()
    {
        return $this->error;
    }
}

abstract class WC_Data
{
    protected $id = 0;
    protected $data = array();
    protected $changes = array();
    protected $object_read = false;
    /** Null: not read yet. */
    protected $meta_data = null;
    private $removed_meta = array();

    /** Kind of meta table, for add_metadata() and the like. */
    abstract protected function meta_type(): string;

    /** Keys of the meta table that are properties. */
    abstract protected function internal_meta_keys(): array;

    public function get_id()
    {
        return $this->id;
    }

    public function get_data()
    {
        return array_merge(array( 'id' => $this->id ), $this->data, $this->changes, array( 'meta_data' => $this->get_meta_data() ));
    }

    public function get_changes()
    {
        return $this->changes;
    }

    protected function get_prop($name, $context = 'view')
    {
        if (! array_key_exists($name, $this->data)) {
            throw new LogicException(static::class . " of the stand-in has no property $name");
        }
        return array_key_exists($name, $this->changes) ? $this->changes[$name] : $this->data[$name];
    }

    protected function set_prop($name, $value)
    {
        if (! $this->object_read) {
            $this->data[$name] = $value;
        } elseif ($value !== $this->data[$name] || array_key_exists($name, $this->changes)) {
            $this->changes[$name] = $value;
        }
    }

    public function set_props($props)
    {
        foreach ($props as $name => $value) {
            $this->{"set_$name"}($value);
        }
    }

    /** A cache that others fill ahead; here everything is read when it is asked for. */
    public static function prime_raw_meta_data_cache($raw, $group)
    {
    }

    public function apply_changes()
    {
        $this->data = array_replace($this->data, $this->changes);
        $this->changes = array();
    }

    protected function as_date($value)
    {
        if (null === $value || '' === $value) {
            return null;
        }
        return $value instanceof WC_DateTime ? $value : WC_DateTime::of(is_numeric($value) ? (int) $value : strtotime($value . ' UTC'));
    }

    public function get_meta_data()
    {
        return array_values($this->read_meta());
    }

    public function get_meta($key = '', $single = true, $context = 'view')
    {
        $found = array_values(array_filter($this->read_meta(), static function ($meta) use ($key) {
            return $meta->key === $key && null !== $meta->value;
        }));
        if ($single) {
            return $found ? $found[0]->value : '';
        }
        return $found;
    }

    public function meta_exists($key)
    {
        return in_array($key, wp_list_pluck($this->read_meta(), 'key'), true);
    }

    public function add_meta_data($key, $value, $unique = false)
    {
        if ($unique) {
            $this->delete_meta_data($key);
        }
        $this->read_meta();
        $this->meta_data[] = new WC_Meta_Data(0, $key, $value);
    }

    public function update_meta_data($key, $value, $meta_id = 0)
    {
        foreach ($this->read_meta() as $meta) {
            if ($meta->key === $key && (! $meta_id || $meta->id === $meta_id)) {
                $meta->value = $value;
                return;
            }
        }
        $this->add_meta_data($key, $value, true);
    }

    public function delete_meta_data($key)
    {
        foreach ($this->read_meta() as $index => $meta) {
            if ($meta->key === $key) {
                $this->removed_meta[] = $meta->id;
                unset($this->meta_data[$index]);
            }
        }
    }

    public function save_meta_data()
    {
        foreach (array_filter($this->removed_meta) as $id) {
            delete_metadata_by_mid($this->meta_type(), $id);
        }
        $this->removed_meta = array();
        foreach ($this->read_meta() as $meta) {
            if (0 === $meta->id) {
                $meta->id = (int) add_metadata($this->meta_type(), $this->id, wp_slash($meta->key), wp_slash($meta->value));
            } elseif (null === $meta->value) {
                delete_metadata_by_mid($this->meta_type(), $meta->id);
            } else {
                update_metadata_by_mid($this->meta_type(), $meta->id, $meta->value, $meta->key);
            }
        }
        $this->meta_data = null;
    }

    public function read_meta_data($force = false)
    {
        if ($force) {
            $this->meta_data = null;
        }
        $this->read_meta();
    }

    private function read_meta(): array
    {
        global $wpdb;
        if (null !== $this->meta_data) {
            return $this->meta_data;
        }
        $this->meta_data = array();
        if (! $this->id) {
            return $this->meta_data;
        }
        list( $table, $column, $id ) = 'order_item' === $this->meta_type()
            ? array( $wpdb->prefix . 'woocommerce_order_itemmeta', 'order_item_id', 'meta_id' )
            : array( $wpdb->postmeta, 'post_id', 'meta_id' );
        foreach ($wpdb->get_results($wpdb->prepare("SELECT $id AS id, meta_key, meta_value FROM $table WHERE $column = %d ORDER BY $id", $this->id)) as $row) {
            if (! in_array($row->meta_key, $this->internal_meta_keys(), true)) {
                $this->meta_data[] = new WC_Meta_Data((int) $row->id, $row->meta_key, maybe_unserialize($row->meta_value));
            }
        }
        return $this->meta_data;
    }
}

add_action('init', 'stand_in_item_meta_table', 0);
add_action('switch_blog', 'stand_in_item_meta_table', 0);

/** For add_metadata('order_item', ...). */
function stand_in_item_meta_table(): void
{
    global $wpdb;
    $wpdb->order_itemmeta = $wpdb->prefix . 'woocommerce_order_itemmeta';
    $wpdb->tables[] = 'woocommerce_order_itemmeta';
}
