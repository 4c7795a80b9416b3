import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import type { Address, Order } from '../../model/orders.ts'
import { announceOrder } from '../announce.ts'
import { saveOrder } from '../documents.ts'
import type { OrderInput } from './change-status.ts'
import { findAddress, findOrder } from './find.ts'

export interface ChangeAddressInput extends OrderInput {
  /** Which shipping address, the first being 1. */
  readonly to?: number
  /** The fields that change. */
  readonly address: Partial<Address>
}

const FIELDS = [
  ...(['firstName', 'lastName', 'company', 'street1', 'street2', 'city', 'state'] as const),
  ...(['zip', 'country', 'countryIso2', 'phone', 'email'] as const),
]

/** The merchant corrects where it goes; the address keeps its id. */
export function changeAddress(context: StoreContext, input: ChangeAddressInput): Order {
  const read = new Reader('changeAddress', input)
  const order = findOrder(context, read)
  const address = findAddress(order, read)
  const given = read.record('address')
  if (!given) throw new CommandError('changeAddress.address must say what changes')
  const change = Object.fromEntries(FIELDS.filter((field) => given.has(field)).map((field) => [field, given.optionalText(field) ?? '']))
  const addresses = order.addresses.map((one) => (one.id === address.id ? { ...one, ...change } : one))
  const saved = saveOrder(context, { ...order, addresses })
  announceOrder(context, saved, 'updated')
  return saved
}
