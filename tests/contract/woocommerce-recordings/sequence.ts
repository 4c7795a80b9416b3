import type { SiteRehearsal } from '../../../packages/simulators/src/woocommerce/index.ts'

/** Something that happened in the store between two recordings, and was not recorded. */
export interface Unrecorded {
  readonly happened: string
  run(site: SiteRehearsal): Promise<unknown>
}

export type Step = string | Unrecorded

const of = (folder: string, names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${folder}/${name}`)

const post = (path: string, body: object) => async (site: SiteRehearsal) => {
  const heard = await site.api('POST', path, body)
  if (heard.status >= 400) throw new Error(`POST ${path}: ${heard.text}`)
}

const address = {
  first_name: 'Ful',
  last_name: 'Fil',
  address_1: '1 St',
  city: 'LA',
  state: 'CA',
  postcode: '90001',
  country: 'US',
  email: 'ful@example.test',
}

/** Products, terms and variations, in the order in which their ids and dates say that they were made. */
export const catalogue: readonly Step[] = [
  ...of(
    'catalog',
    'category-create category-create-duplicate category-create-child tag-create brand-create attribute-create attribute-term-create',
  ),
  ...of('catalog', 'shipping-class-create categories-list attributes-list attribute-terms-list'),
  ...of(
    'products',
    'create-simple-managed create-simple-unmanaged create-simple-no-sku create-simple-zero-stock create-simple-negative-stock',
  ),
  ...of('products', 'create-simple-negative-no-backorder create-simple-decimal-stock create-simple-draft create-simple-private'),
  ...of(
    'products',
    'create-simple-no-price create-virtual create-downloadable create-downloadable-nofile create-external create-external-stock',
  ),
  ...of('products', 'create-grouped create-sold-individually create-unicode create-duplicate-sku create-bad-type create-bad-price'),
  ...of(
    'products',
    'create-bad-stock create-bad-global-unique-id create-no-name create-number-price create-string-stock create-unknown-field',
  ),
  ...of('products', 'create-stock-status-with-manage create-image-unreachable create-variable'),
  ...of('variations', 'create-own-stock create-parent-stock create-no-sku create-duplicate-sku create-sku-of-simple list get get-404'),
  ...of('variations', 'get-wrong-parent get-via-products put-stock put-stock-parent-managed batch-mixed'),
  ...of(
    'products',
    'get-simple-managed get-simple-unmanaged get-variable get-external get-grouped get-virtual get-404 get-fields get-context-edit',
  ),
  ...of(
    'products',
    'put-stock put-meta get-after-put-meta put-stock-on-unmanaged put-manage-and-stock put-stock-null put-stock-grouped put-cogs',
  ),
  ...of(
    'products',
    'put-same-sku-clear put-status-invalid put-weight-as-number put-malformed-json put-404 put-stock-of-variation-via-products',
  ),
  ...of('products', 'put-empty batch-mixed'),
  {
    happened: 'the batch had reached its third product a second later',
    run: async (site) => {
      site.pass(1_000)
      await site.api('PUT', '/wc/v3/products/13', {})
    },
  },
  ...of('products', 'batch-same-id-twice batch-101 batch-empty'),
  ...of(
    'products',
    'list-default-full list-page1 list-page2 list-past-end list-page-0 list-per-page-0 list-per-page-101 list-by-sku list-by-sku-multi',
  ),
  ...of(
    'products',
    'list-by-sku-none list-by-sku-partial list-search-sku list-include list-include-variation list-orderby-bad list-orderby-modified',
  ),
  ...of('products', 'list-status-any list-status-trash list-stock-status list-type-variable list-bad-date list-modified-after-gmt-exact'),
  ...of(
    'products',
    'list-modified-after-local-exact list-modified-after-minus1 list-modified-after-z list-modified-after-z-gmt list-modified-before',
  ),
  ...of(
    'products',
    'create-to-delete delete-trash get-trashed delete-trash-again create-sku-of-trashed put-restore delete-force delete-404 reads-after',
  ),
]

export const shop = (folder: string): readonly Step[] => of(folder, 'coupon-create customer-create tax-rate-create shipping-zone-create')

const orders = (folder: string): readonly Step[] => [
  ...of(folder, 'create-processing-paid get-processing create-pending create-on-hold create-status-completed create-status-cancelled'),
  ...of(folder, 'create-status-refunded create-status-failed create-status-checkout-draft create-status-auto-draft create-status-trash'),
  ...of(
    folder,
    'create-status-nosuch create-guest-full create-sku-line create-custom-line create-line-unknown-product create-line-overridden-price',
  ),
  ...of(folder, 'create-oversell create-grouped-line create-external-line create-foreign-currency create-bad-currency create-bad-customer'),
  ...of(folder, 'create-bad-email create-empty'),
  {
    happened: 'a product that an order will outlive is made',
    run: post('/wc/v3/products', {
      name: 'Soon gone',
      sku: folder === 'orders' ? 'GONE-H' : 'GONE-L',
      regular_price: '4',
      manage_stock: true,
      stock_quantity: 5,
    }),
  },
  ...of(folder, 'create-with-deleted-product'),
  { happened: 'that product is deleted for good', run: (site) => site.api('DELETE', '/wc/v3/products/60?force=true') },
  ...of(folder, 'get-with-deleted-product delete-trash get-trashed refund-create-line refund-create-amount refund-create-too-much'),
  ...of(folder, 'refund-create-gateway get-partially-refunded refunds-list refunds-global-list refund-full get-fully-refunded'),
  ...of(
    folder,
    'get-refund-id-as-order get-product-id-as-order note-private note-customer note-empty note-404 notes-list-customer notes-list',
  ),
  ...of(
    folder,
    'put-meta put-meta-again put-meta-delete put-tracking-meta put-status-completed put-status-same put-status-back put-status-bad',
  ),
  ...of(folder, 'put-404 create-to-cancel put-status-cancelled put-line-quantity-zero put-billing-partial batch-mixed statuses'),
  ...of(folder, 'list-default-full list-after list-page1 list-page2 list-customer list-include list-product list-search list-status-any'),
  ...of(folder, 'list-status-array list-status-multi list-status-bad list-orderby-modified list-modified-after-gmt-exact'),
  ...of(
    folder,
    'list-modified-after-local-exact list-modified-after-minus1 list-modified-after-z list-modified-after-z-gmt get-404 delete-force',
  ),
]

const auth: readonly Step[] = [
  ...of('auth', 'index-namespaces no-auth bad-key bad-secret empty-secret https-query-string http-basic http-query-string oauth1-http-ok'),
  ...of('auth', 'oauth1-http-nonce-reuse oauth1-http-sha1 oauth1-http-stale-timestamp oauth1-http-bad-signature readonly-key-read'),
  ...of('auth', 'readonly-key-write readonly-key-batch writeonly-key-read subscriber-key-read-orders subscriber-key-write'),
  ...of('auth', 'plain-permalink-route rest-no-route method-not-allowed head-products wp-v2-with-wc-key wc-v3-index'),
]

const store: readonly Step[] = of(
  'store',
  `system-status system-status-readonly-key settings-groups settings-general settings-products currency-current shipping-methods shipping-zones
   taxes tax-classes payment-gateways customers coupons reports-orders-totals reports-products-totals`,
)

const schema: readonly Step[] = of(
  'schema',
  `options-products options-product options-products-batch options-variations options-orders options-order-notes options-refunds
   options-webhooks options-fulfillments`,
)

const fulfillments: readonly Step[] = [
  {
    happened: 'an order was changed again and again, to see when its date moves',
    run: async (site) => {
      await site.api('POST', '/wc/v3/orders/41/notes', { note: 'again' })
      await site.api('PUT', '/wc/v3/orders/41', {})
      await site.api('POST', '/wc/v3/orders/41/refunds', { api_refund: false, amount: '1.00' })
    },
  },
  {
    happened: 'an order of two lines came in',
    run: post('/wc/v3/orders', {
      status: 'processing',
      billing: address,
      line_items: [
        { product_id: 11, quantity: 3 },
        { product_id: 33, variation_id: 34, quantity: 1 },
      ],
    }),
  },
  ...of('fulfillments', 'list-empty create-partial order-after-partial'),
  {
    happened: 'another order came in',
    run: post('/wc/v3/orders', { status: 'processing', billing: address, line_items: [{ product_id: 11, quantity: 3 }] }),
  },
  ...of('fulfillments', 'list-readonly-key create-readonly-key create-too-many create-unknown-item'),
  ...of(
    'fulfillments',
    'create-bad-status create-no-items create-rest-other-provider get get-404 list list-order-404 lookup lookup-unknown',
  ),
  ...of('fulfillments', 'put-tracking metadata order-after-full order-notes-after delete'),
]

const featuresOff: readonly Step[] = [
  { happened: 'the features were switched off', run: (site) => site.command('changeSite', { fulfillments: false, costOfGoods: false }) },
  'fulfillments/feature-off-list',
  'products/get-cogs-feature-off',
  'products/put-cogs-feature-off',
  { happened: 'and on again', run: (site) => site.command('changeSite', { fulfillments: true, costOfGoods: true }) },
]

const webhooks: readonly Step[] = [
  ...of('webhooks', 'create-order.created create-order.updated create-order.deleted create-order.restored create-product.created'),
  ...of('webhooks', 'create-product.updated create-product.deleted create-product.restored get list create-bad-topic create-bad-url'),
  ...of('webhooks', 'create-readonly-key get-404 delete-without-force create-no-secret create-unreachable-url'),
  {
    happened: 'a receiver failed seven times in a row',
    run: async (site) => {
      for (const id of [9, 10]) await site.api('DELETE', `/wc/v3/webhooks/${id}?force=true`)
      site.answer = ({ url }) => (url.endsWith('/failing') ? 500 : 200)
      await site.api('POST', '/wc/v3/webhooks', {
        name: 'failing',
        topic: 'product.updated',
        delivery_url: 'https://backend.example/failing',
        secret: 's',
      })
      for (let quantity = 0; quantity < 7; quantity++) {
        await site.api('PUT', '/wc/v3/products/33/variations/34', { stock_quantity: 8 })
        await site.platform.runQueue()
      }
      site.answer = () => 200
    },
  },
  ...of('webhooks', 'get-after-failures put-reactivate'),
]

const wcAuth: readonly Step[] = [
  ...of(
    'wc-auth',
    'missing-app_name missing-user_id missing-return_url missing-callback_url missing-scope bad-scope callback-http not-logged-in',
  ),
  ...of(
    'wc-auth',
    'on-plain-http grant-page bad-nonce access-granted access-granted-nonce-reused grant-page-again callback-answers-500 as-subscriber',
  ),
]

/** The store with orders in tables of their own: everything but `hpos-off`. */
export const store1: readonly Step[] = [
  ...catalogue,
  ...shop('catalog'),
  ...orders('orders'),
  ...wcAuth,
  ...auth,
  ...store,
  ...schema,
  ...fulfillments,
  ...featuresOff,
  ...webhooks,
]

/** The store with orders as posts: its products were made in the same way. */
export const store2: readonly Step[] = [
  ...catalogue,
  {
    happened: 'this store was recorded half a minute before the other one, whose catalogue stands for its own',
    run: async (site) => site.pass(Date.parse('2026-11-20T15:32:04Z') - site.now()),
  },
  ...shop('hpos-off/catalog'),
  ...orders('hpos-off/orders'),
]
