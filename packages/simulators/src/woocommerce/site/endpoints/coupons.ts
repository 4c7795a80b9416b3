import { refusal } from '../../auth/may.ts'
import { recordDates } from '../../catalogue/shape/sale-dates.ts'
import { isTrue } from '../../catalogue/write/apply.ts'
import type { SiteContext } from '../../context.ts'
import { type Coupon, SHOP_KIND } from '../../model/shop.ts'
import { withMeta } from '../../orders/meta.ts'
import { money } from '../../orders/money.ts'
import { number, record, text } from '../../orders/records.ts'
import type { Answer, ApiRequest, Endpoint, Links } from '../../server/endpoint.ts'
import { linksOf } from '../../server/links.ts'
import { PAGING, pageOf, restUrl } from '../../server/paging.ts'
import { siteNow } from '../dates.ts'
import { nextId } from '../ids.ts'

const COUPONS = '/wc/v3/coupons'

export const couponEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: COUPONS, args: PAGING, answer: list },
  { method: 'POST', path: COUPONS, args: { code: { type: 'string', required: true } }, answer: create },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const rows = [...coupons(context).values()].toSorted((a, b) => b.id - a.id)
  const show = (coupon: Coupon) => ({ ...document(context, coupon), _links: links(context, coupon) })
  return refusal(context, 'list') ?? pageOf(context, request, rows, show)
}

function create(context: SiteContext, { body }: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const coupon = addCoupon(context, record(body))
  const headers = { location: restUrl(context, `${COUPONS}/${coupon.id}`) }
  return { status: 201, headers, body: document(context, coupon), links: links(context, coupon) }
}

/** Adds a coupon, by the fields of the API. Inside a command. */
export function addCoupon(context: SiteContext, given: Readonly<Record<string, unknown>>): Coupon {
  const id = nextId(context, 'post')
  const now = siteNow(context)
  const types = ['percent', 'fixed_cart', 'fixed_product'] as const
  return coupons(context).put(String(id), {
    id,
    code: (text(given['code']) ?? '').toLowerCase(),
    discountType: types.find((type) => type === given['discount_type']) ?? 'fixed_cart',
    amount: money(number(given['amount'])),
    description: text(given['description']) ?? '',
    freeShipping: isTrue(given['free_shipping']),
    usageCount: 0,
    usedBy: [],
    meta: withMeta(context, [], given['meta_data']),
    createdAt: now,
    modifiedAt: now,
    rest: {},
  })
}

function document(context: SiteContext, coupon: Coupon): object {
  return {
    id: coupon.id,
    code: coupon.code,
    amount: coupon.amount,
    status: 'publish',
    ...recordDates(context, coupon),
    discount_type: coupon.discountType,
    description: coupon.description,
    date_expires: null,
    date_expires_gmt: null,
    usage_count: coupon.usageCount,
    individual_use: false,
    product_ids: [],
    excluded_product_ids: [],
    usage_limit: null,
    usage_limit_per_user: null,
    limit_usage_to_x_items: null,
    free_shipping: coupon.freeShipping,
    product_categories: [],
    excluded_product_categories: [],
    exclude_sale_items: false,
    minimum_amount: '0.00',
    maximum_amount: '0.00',
    email_restrictions: [],
    used_by: coupon.usedBy,
    meta_data: coupon.meta,
  }
}

function links(context: SiteContext, { id }: Coupon): Links {
  return linksOf(context, `${COUPONS}/${id}`, COUPONS)
}

function coupons(context: SiteContext) {
  return context.world.collection<Coupon>(SHOP_KIND.coupon)
}
