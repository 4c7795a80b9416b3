import { createHash } from 'node:crypto'
import { refusal } from '../../auth/may.ts'
import { recordDates } from '../../catalogue/shape/sale-dates.ts'
import type { SiteContext } from '../../context.ts'
import { ORDER_KIND, type Order } from '../../model/orders.ts'
import { type Customer, SHOP_KIND } from '../../model/shop.ts'
import { withMeta } from '../../orders/meta.ts'
import { type Row, record, text } from '../../orders/records.ts'
import type { Answer, ApiRequest, Endpoint, Links } from '../../server/endpoint.ts'
import { linksOf } from '../../server/links.ts'
import { PAGING, pageOf, restUrl } from '../../server/paging.ts'
import { siteNow } from '../dates.ts'
import { nextId } from '../ids.ts'

const CUSTOMERS = '/wc/v3/customers'
const FIELDS = ['first_name', 'last_name', 'company', 'address_1', 'address_2', 'city', 'postcode', 'country', 'state'] as const

export const customerEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: CUSTOMERS, args: PAGING, answer: list },
  { method: 'POST', path: CUSTOMERS, args: { email: { type: 'string', format: 'email', required: true } }, answer: create },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const show = (customer: Customer) => ({ ...document(context, customer), _links: links(context, customer) })
  return refusal(context, 'list') ?? pageOf(context, request, [...customers(context).values()], show)
}

function create(context: SiteContext, { body }: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const customer = addCustomer(context, record(body))
  const headers = { location: restUrl(context, `${CUSTOMERS}/${customer.id}`) }
  return { status: 201, headers, body: document(context, customer), links: links(context, customer) }
}

/** Adds a shopper with an account, by the fields of the API. Inside a command. */
export function addCustomer(context: SiteContext, given: Row): Customer {
  const id = nextId(context, 'user')
  const now = siteNow(context)
  const one = (name: string) => text(given[name]) ?? ''
  return customers(context).put(String(id), {
    id,
    email: one('email'),
    firstName: one('first_name'),
    lastName: one('last_name'),
    username: one('username') || (one('email').split('@')[0] ?? ''),
    meta: withMeta(context, [], given['meta_data']),
    createdAt: now,
    modifiedAt: now,
    rest: { billing: record(given['billing']), shipping: record(given['shipping']) },
  })
}

function document(context: SiteContext, customer: Customer): object {
  const billing = record(customer.rest['billing'])
  const shipping = record(customer.rest['shipping'])
  const hash = createHash('sha256').update(customer.email.toLowerCase()).digest('hex')
  return {
    id: customer.id,
    ...recordDates(context, customer),
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    role: 'customer',
    username: customer.username,
    billing: { ...address(billing), email: text(billing['email']) ?? '', phone: text(billing['phone']) ?? '' },
    shipping: { ...address(shipping), phone: text(shipping['phone']) ?? '' },
    is_paying_customer: hasPaid(context, customer.id),
    avatar_url: `https://secure.gravatar.com/avatar/${hash}?s=96&d=mm&r=g`,
    meta_data: customer.meta,
  }
}

function address(given: Row): object {
  return Object.fromEntries(FIELDS.map((name) => [name, text(given[name]) ?? '']))
}

function hasPaid({ world }: SiteContext, customerId: number): boolean {
  const orders = world.collection<Order>(ORDER_KIND.order).values()
  return [...orders].some((order) => order.customerId === customerId && order.paidAt !== null)
}

function links(context: SiteContext, { id }: Customer): Links {
  return linksOf(context, `${CUSTOMERS}/${id}`, CUSTOMERS)
}

function customers(context: SiteContext) {
  return context.world.collection<Customer>(SHOP_KIND.customer)
}
