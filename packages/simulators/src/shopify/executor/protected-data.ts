import { GraphQLError } from 'graphql'

/** What the app may see of customers: all, all but name, address, phone and e-mail, or nothing (reference 1.5). */
export type CustomerDataAccess = 'full' | 'level1' | 'none'

const PERSONAL: Readonly<Record<string, ReadonlySet<string>>> = {
  Order: new Set(['email', 'phone', 'clientIp', 'customerAcceptsMarketing']),
  Customer: new Set(['displayName', 'email', 'firstName', 'lastName', 'phone']),
  MailingAddress: address('name', 'firstName', 'lastName', 'latitude', 'longitude', 'coordinatesValidated'),
  FulfillmentOrderDestination: address('firstName', 'lastName', 'email'),
}
const CUSTOMER_OBJECTS = new Set(['Customer', 'MailingAddress', 'FulfillmentOrderDestination'])
const PAYLOAD_KEYS = new Set([
  ...['email', 'contact_email', 'phone', 'first_name', 'last_name', 'name', 'address1', 'address2'],
  ...['latitude', 'longitude', 'browser_ip', 'customer', 'shipping_address', 'billing_address', 'destination'],
])

/** The refusal of a field that holds customer data, or undefined where it may be read. */
export function withheld(access: CustomerDataAccess, typeName: string, fieldName: string, leadsTo: string): GraphQLError | undefined {
  if (access === 'full') return undefined
  if (PERSONAL[typeName]?.has(fieldName)) return refusal(`use the ${fieldName} field`)
  if (access === 'none' && CUSTOMER_OBJECTS.has(leadsTo)) return refusal(`access the ${leadsTo} object`)
  return undefined
}

/** A webhook body without what the app may not see. An order keeps its own `name`, which is its number. */
export function withoutPersonalData(body: unknown, access: CustomerDataAccess, depth = 0): unknown {
  if (access === 'full' || typeof body !== 'object' || body === null) return body
  if (Array.isArray(body)) return body.map((one) => withoutPersonalData(one, access, depth + 1))
  const entries = Object.entries(body).map(([key, value]) => {
    const person = PAYLOAD_KEYS.has(key) && !(key === 'name' && depth === 0)
    if (!person) return [key, key === 'line_items' ? value : withoutPersonalData(value, access, depth + 1)]
    return [key, typeof value === 'object' && value !== null && access === 'level1' ? withoutPersonalData(value, access, depth + 1) : null]
  })
  return Object.fromEntries(entries)
}

function refusal(what: string): GraphQLError {
  const text = `This app is not approved to ${what}. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.`
  return new GraphQLError(text, { extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes' } })
}

function address(...names: string[]): ReadonlySet<string> {
  return new Set(['address1', 'address2', 'phone', ...names])
}
