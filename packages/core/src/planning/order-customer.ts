import type { Customer } from '../domain/address.ts'
import type { PickingOrderDraft } from '../domain/warehouse.ts'
import type { OrderFacts } from './order-facts.ts'

/**
 * Whose picking order it is: the store's customer; a guest by e-mail; everybody else one catch-all customer of the connection.
 * The company's name, else the person's, is the name the warehouse shows.
 */
export function orderCustomer({ order, connection }: Pick<OrderFacts, 'order' | 'connection'>): PickingOrderDraft['customer'] {
  const customer = order.customer
  const reference = customerReference(customer)
  if (!customer || !reference) return { ...nobody, name: `Guests of ${connection.storeName}`, reference: 'guests' }
  const name = customer.name ?? customer.company ?? customer.email ?? `Customer ${reference}`
  return { ...customer, name, company: customer.company ?? name, reference }
}

const nobody: Customer = { externalId: null, name: null, company: null, email: null, phone: null }

function customerReference(customer: Customer | null): string | null {
  if (customer?.externalId) return `customer:${customer.externalId}`
  const email = customer?.email?.trim().toLowerCase()
  return email ? `email:${email}` : null
}
