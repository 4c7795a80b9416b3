<?php
/** The two e-mails of an order that tell its customer of a shipment, sent through wp_mail() as WooCommerce does. */

defined('ABSPATH') || exit;

abstract class WC_Email
{
    public $id;
    public $object = null;
    public $recipient = '';
    protected $customer_email = true;

    public function is_enabled()
    {
        $settings = get_option("woocommerce_{$this->id}_settings", array());
        return apply_filters("woocommerce_email_enabled_{$this->id}", 'no' !== ($settings['enabled'] ?? 'yes'), $this->object, $this);
    }

    public function is_customer_email()
    {
        return $this->customer_email;
    }

    public function get_recipient()
    {
        return (string) apply_filters("woocommerce_email_recipient_{$this->id}", $this->recipient, $this->object, $this);
    }

    protected function send(WC_Order $order, string $subject, string $opening): void
    {
        $this->object = $order;
        $this->recipient = $order->get_billing_email();
        if (! $this->is_enabled() || '' === $this->get_recipient()) {
            return;
        }
        ob_start();
        echo esc_html($opening) . "\n";
        foreach (array( 'woocommerce_email_before_order_table', 'woocommerce_email_order_details', 'woocommerce_email_after_order_table', 'woocommerce_email_order_meta', 'woocommerce_email_customer_details' ) as $part) {
            do_action($part, $order, false, false, $this);
        }
        wp_mail($this->get_recipient(), $subject, apply_filters('woocommerce_mail_content', (string) ob_get_clean()));
        do_action('woocommerce_email_sent', true, $this->id, $this);
    }
}

final class WC_Email_Customer_Note extends WC_Email
{
    public $id = 'customer_note';
    public $customer_note = '';

    public function trigger($args)
    {
        $this->customer_note = $args['customer_note'];
        $order = wc_get_order($args['order_id']);
        $this->send($order, "A note on your order {$order->get_order_number()}", wp_strip_all_tags($args['customer_note']));
    }
}

final class WC_Email_Customer_Completed_Order extends WC_Email
{
    public $id = 'customer_completed_order';

    public function trigger($order_id, $order = false)
    {
        $order = $order ? $order : wc_get_order($order_id);
        $this->send($order, "Your order {$order->get_order_number()} is complete", 'We have finished your order.');
    }
}

final class WC_Emails
{
    public $emails;

    public function __construct()
    {
        $this->emails = array( 'WC_Email_Customer_Note' => new WC_Email_Customer_Note(), 'WC_Email_Customer_Completed_Order' => new WC_Email_Customer_Completed_Order() );
        add_action('woocommerce_new_customer_note_notification', array( $this->emails['WC_Email_Customer_Note'], 'trigger' ));
        add_action('woocommerce_order_status_completed_notification', array( $this->emails['WC_Email_Customer_Completed_Order'], 'trigger' ), 10, 2);
        $this->emails = apply_filters('woocommerce_email_classes', $this->emails);
    }

    public function get_emails()
    {
        return $this->emails;
    }

    /** What WooCommerce does with every action that mails. */
    public static function send_transactional_email(...$arguments)
    {
        WC()->mailer();
        do_action_ref_array(current_filter() . '_notification', $arguments);
    }
}

add_action('woocommerce_new_customer_note', array( 'WC_Emails', 'send_transactional_email' ), 10, 10);
add_action('woocommerce_order_status_completed', array( 'WC_Emails', 'send_transactional_email' ), 10, 10);
