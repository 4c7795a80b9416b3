import type { StoreContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { STORE_KIND, type StatusLabels } from '../../model/store.ts'
import { profileOf } from '../../store/profile.ts'
import { rfc2822 } from '../instants.ts'
import { STATUS_NAMES } from '../statuses.ts'
import { addressShape } from './address.ts'
import { consignmentsShape, type LineItems } from './consignments.ts'
import { resource } from './resource.ts'
import { totalsShape } from './totals.ts'

/** What was asked to come along; an order tells its consignments only when told to. */
export interface Include {
  readonly consignments: LineItems | null
  /** The supported form; the older one is a list around it. */
  readonly asObject: boolean
  readonly fees: boolean
}

/** One order as v2 answers it. */
export function orderShape(context: StoreContext, order: Order, include: Include) {
  return {
    id: order.id,
    customer_id: order.customerId,
    date_created: rfc2822(order.createdAt),
    date_modified: rfc2822(order.modifiedAt),
    date_shipped: rfc2822(order.shippedAt),
    status_id: order.statusId,
    status: STATUS_NAMES[order.statusId],
    custom_status: labels(context)[String(order.statusId)] ?? STATUS_NAMES[order.statusId],
    ...totalsShape(order),
    items_total: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    items_shipped: order.lines.reduce((sum, line) => sum + line.quantityShipped, 0),
    payment_method: order.paymentMethod,
    payment_provider_id: '',
    payment_status: order.paymentStatus,
    order_is_digital: order.lines.every((line) => line.type !== 'physical'),
    ip_address: '',
    ip_address_v6: '',
    geoip_country: order.billing.country,
    geoip_country_iso2: order.billing.countryIso2,
    ...currencyShape(context, order),
    staff_notes: order.staffNotes,
    customer_message: order.customerMessage,
    shipping_address_count: order.addresses.length,
    is_deleted: order.isDeleted,
    ebay_order_id: '0',
    cart_id: '',
    billing_address: { ...addressShape(order.billing), form_fields: [] },
    is_email_opt_in: false,
    credit_card_type: null,
    order_source: order.source,
    channel_id: order.channelId,
    external_source: order.source === 'external' ? 'marketplace' : null,
    external_id: order.externalOrderId,
    external_merchant_id: null,
    ...(order.externalOrderId === null ? {} : { external_order_id: order.externalOrderId }),
    tax_provider_id: 'BasicTaxProvider',
    customer_locale: 'en',
    ...partsShape(context, order, include),
  }
}

function partsShape(context: StoreContext, order: Order, include: Include) {
  const at = `/orders/${order.id}`
  const consignments = include.consignments === null ? null : consignmentsShape(context, order, include.consignments)
  return {
    products: resource(context, `${at}/products`),
    shipping_addresses: resource(context, `${at}/shipping_addresses`),
    coupons: resource(context, `${at}/coupons`),
    fees: include.fees ? [] : resource(context, `${at}/fees`),
    consignments: consignments === null ? resource(context, `${at}/consignments`) : include.asObject ? consignments : [consignments],
  }
}

function currencyShape(context: StoreContext, order: Order) {
  return {
    currency_id: 1,
    currency_code: order.currencyCode,
    currency_exchange_rate: '1.0000000000',
    default_currency_id: 1,
    default_currency_code: order.currencyCode,
    store_default_currency_code: profileOf(context).currency,
    store_default_to_transactional_exchange_rate: '1.0000000000',
  }
}

function labels(context: Pick<StoreContext, 'world'>): StatusLabels {
  return context.world.collection<StatusLabels>(STORE_KIND.labels).get('store') ?? {}
}
