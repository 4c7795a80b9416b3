import type { MadeOrder, MadeProduct, PluginDesk } from '../../batteries/plugin/desk.ts'
import type { WordPress } from '../open.ts'

/** A desk that uses the store as its admin does, through WooCommerce's own functions. */
export function wordpressDesk(site: WordPress): PluginDesk {
  const php = <Value>(given: unknown, code: string) =>
    site.php<Value>(`$given = json_decode(${phpText(JSON.stringify(given))}, true);\n${code}`)
  return {
    createProducts: (sketches) => php<MadeProduct[]>(sketches, createProducts),
    changeProduct: (id, change) =>
      php(
        { id, ...change },
        "$product = wc_get_product($given['id']); foreach ($given as $name => $value) { if ('name' === $name) { $product->set_name($value); } if ('stock' === $name) { $product->set_stock_quantity($value); } } $product->save();",
      ),
    trashProduct: (id) => php(id, 'wc_get_product($given)->delete(false);'),
    deleteProduct: (id) => php(id, 'wc_get_product($given)->delete(true);'),
    stockOf: (id) => php(id, 'return wc_get_product($given)->get_stock_quantity();'),
    placeOrder: (lines, status = 'processing') => php<MadeOrder>({ lines, status }, placeOrder),
    changeStatus: ({ id }, status) => php({ id, status }, "wc_get_order($given['id'])->update_status($given['status']);"),
    statusOf: ({ id }) => php(id, 'return wc_get_order($given)->get_status();'),
    refund: ({ id }, item, quantity) => php({ id, item, quantity }, refund),
    deleteOrder: ({ id }) => php(id, 'wc_get_order($given)->delete(true);'),
    notesOf: ({ id }) =>
      php(
        id,
        "return array_map(static function ($note) { return $note->content; }, wc_get_order_notes(['order_id' => $given, 'type' => 'customer', 'order' => 'ASC', 'orderby' => 'date_created_gmt']));",
      ),
    mailsOf: async ({ id }) =>
      site
        .mails()
        .filter(({ to }) => to === mailOf(id))
        .map(({ subject, message }) => ({ kind: /complete/.test(subject) ? 'completed' : 'note', text: message })),
  }
}

const mailOf = (id: number): string => `shopper-${id}@example.com`

/** As PHP writes a text that is taken as it is. */
const phpText = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const createProducts = `
return array_map(static function (array $sketch): array {
  $varied = isset($sketch['variations']);
  $product = $varied ? new WC_Product_Variable() : new WC_Product_Simple();
  $fill = static function ($record, array $from): void {
    $record->set_sku($from['sku'] ?? '');
    $record->set_manage_stock(isset($from['stock']));
    if (isset($from['stock'])) { $record->set_stock_quantity($from['stock']); }
  };
  $product->set_name($sketch['name']);
  $fill($product, $sketch);
  $product->set_virtual($sketch['virtual'] ?? false);
  if (! $varied) { $product->set_regular_price($sketch['price'] ?? '1.00'); $product->set_price($sketch['price'] ?? '1.00'); }
  foreach ($sketch['meta'] ?? [] as $key => $value) { $product->update_meta_data($key, $value); }
  $id = $product->save();
  $variations = [];
  foreach ($sketch['variations'] ?? [] as $one) {
    $variation = new WC_Product_Variation();
    $variation->set_parent_id($id);
    $variation->set_name($sketch['name'] . ' - ' . implode(', ', $one['options']));
    $variation->set_regular_price('1.00');
    $variation->set_price('1.00');
    $fill($variation, $one);
    $variations[] = $variation->save();
    $variation->set_attributes($one['options']);
    $variation->save();
  }
  return ['id' => $id, 'variations' => $variations];
}, $given);`

const placeOrder = `
$order = wc_create_order();
$order->set_billing_email('shopper-' . $order->get_id() . '@example.com');
$order->set_address(['first_name' => 'Zoë', 'last_name' => 'Okafor', 'address_1' => '1 Pier', 'city' => 'Oakland', 'state' => 'CA', 'postcode' => '94607', 'country' => 'US'], 'billing');
$items = [];
foreach ($given['lines'] as $line) { $items[] = $order->add_product(wc_get_product($line['id']), $line['quantity']); }
$order->calculate_totals();
if ('pending' !== $given['status']) { $order->update_status($given['status']); }
return ['id' => $order->get_id(), 'items' => $items];`

const refund = `
$order = wc_get_order($given['id']);
$line = $order->get_item($given['item']);
$each = (float) $line->get_total() / $line->get_quantity();
$total = round($each * $given['quantity'], 2);
$done = wc_create_refund(['order_id' => $given['id'], 'amount' => $total, 'line_items' => [$given['item'] => ['qty' => $given['quantity'], 'refund_total' => $total]], 'restock_items' => true]);
if (is_wp_error($done)) { throw new RuntimeException($done->get_error_message()); }`
