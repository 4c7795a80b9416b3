import type { SiteContext } from '../../context.ts'
import { type Args, refusedArgs } from '../../server/args.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { PAGING } from '../../server/paging.ts'
import { CURRENCIES } from '../currencies.ts'
import { record } from '../records.ts'
import { settableStatuses } from '../statuses.ts'

/** Refuses an order's body that its schema does not allow; which statuses there are is the store's own. */
export function refusedOrder(context: SiteContext, body: unknown): Answer | null {
  return refusedArgs({ ...BODY, status: { type: 'string', enum: settableStatuses(context) } }, record(body))
}

/** Refuses a list of orders in a status that there is not. */
export function refusedStatuses(context: SiteContext, statuses: readonly string[]): Answer | null {
  return refusedArgs(
    { status: { type: 'array', items: { type: 'string', enum: ['any', 'trash', ...settableStatuses(context)] } } },
    { status: statuses },
  )
}

/** `status=a,b`, `status[]=a&status[]=b`, `status[0]=a`; what is absent is every status. */
export function listPosted({ query }: ApiRequest, name: string): string[] {
  return [...query.entries()]
    .filter(([key]) => key === name || (key.startsWith(`${name}[`) && key.endsWith(']')))
    .flatMap(([, value]) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

const META = { type: 'array', items: { type: 'object' } } as const
const PLACE = Object.fromEntries(
  ['first_name', 'last_name', 'company', 'address_1', 'address_2', 'city', 'state', 'postcode', 'country', 'phone'].map((name) => [
    name,
    { type: 'string' },
  ]),
) as Args
const LINE: Args = {
  id: { type: 'integer' },
  name: { type: 'mixed' },
  product_id: { type: 'mixed' },
  variation_id: { type: 'integer' },
  quantity: { type: 'integer' },
  tax_class: { type: 'string' },
  subtotal: { type: 'string' },
  total: { type: 'string' },
  meta_data: META,
}

const BODY: Args = {
  parent_id: { type: 'integer' },
  currency: { type: 'string', enum: CURRENCIES },
  customer_id: { type: 'integer' },
  customer_note: { type: 'string' },
  billing: { type: 'object', properties: { ...PLACE, email: { type: ['string', 'null'], format: 'email' } } },
  shipping: { type: 'object', properties: PLACE },
  payment_method: { type: 'string' },
  payment_method_title: { type: 'string' },
  transaction_id: { type: 'string' },
  set_paid: { type: 'boolean' },
  meta_data: META,
  line_items: { type: 'array', items: { type: 'object', properties: LINE } },
  shipping_lines: {
    type: 'array',
    items: { type: 'object', properties: { total: { type: 'string' }, instance_id: { type: 'string' }, meta_data: META } },
  },
  fee_lines: {
    type: 'array',
    items: { type: 'object', properties: { total: { type: 'string' }, tax_class: { type: 'string' }, meta_data: META } },
  },
  coupon_lines: { type: 'array', items: { type: 'object' } },
}

export const LIST: Args = {
  ...PAGING,
  search: { type: 'string' },
  after: { type: 'string', format: 'date-time' },
  before: { type: 'string', format: 'date-time' },
  modified_after: { type: 'string', format: 'date-time' },
  modified_before: { type: 'string', format: 'date-time' },
  dates_are_gmt: { type: 'boolean' },
  include: { type: 'array', items: { type: 'integer' } },
  exclude: { type: 'array', items: { type: 'integer' } },
  orderby: { type: 'string', enum: ['date', 'id', 'include', 'title', 'slug', 'modified'] },
  customer: { type: 'integer' },
  product: { type: 'integer' },
  dp: { type: 'integer' },
}
