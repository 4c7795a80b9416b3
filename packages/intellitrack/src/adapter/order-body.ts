import type { Address, PickingOrderDraft, PickingOrderDraftLine } from '@connect/core'
import { type ContractCarrier, carrierIds } from './carriers.ts'
import { fromUnits } from './quantity.ts'
import { referenceId } from './reference.ts'
import { cutOrNull, cutText } from './text.ts'

/** What an order is written with besides its draft. */
export interface OrderSetting {
  readonly carriers: readonly ContractCarrier[]
  /** The connection's Default UOM; null: the division's. */
  readonly unitOfMeasure: string | null
}

/** What the contract takes of a picking order, in creating and in changing it. Texts are cut at the contract's limits. */
export function orderBody(draft: PickingOrderDraft, { carriers, unitOfMeasure }: OrderSetting) {
  return {
    orderNumber: cutText(draft.orderNumber, 100),
    orderDate: draft.orderDate,
    siteId: draft.siteId,
    customer: customerBody(draft),
    shipTo: shipToBody(draft.shipTo, draft.customer.name),
    ...carrierIds(carriers, draft.carrier, draft.shippingMethod),
    comments: cutOrNull(draft.comments, 5000),
    lines: draft.lines.map((line) => lineBody(line, unitOfMeasure)),
  }
}

export const createBody = (draft: PickingOrderDraft, setting: OrderSetting) => ({
  ...orderBody(draft, setting),
  effectKey: draft.key,
  externalRef: { system: draft.reference.system, id: referenceId(draft.reference) },
  recreate: draft.recreate ?? false,
})

function customerBody({ customer, reference }: PickingOrderDraft) {
  return {
    name: nameOf(customer.company, customer.name, customer.email) ?? 'Guest',
    contactName: cutOrNull(customer.name, 200),
    email: cutOrNull(customer.email, 254),
    telephone: cutOrNull(customer.phone, 50),
    externalRef: { system: reference.system, id: customer.reference },
  }
}

function shipToBody(address: Address, fallbackName: string | null) {
  return {
    name: nameOf(address.company, address.name, fallbackName) ?? 'Ship-to',
    contactName: cutOrNull(address.name, 200),
    telephone: cutOrNull(address.phone, 50),
    address: {
      address1: cutOrNull(address.address1, 200),
      address2: cutOrNull(address.address2, 200),
      city: cutOrNull(address.city, 100),
      state: cutOrNull(address.region, 100),
      postalCode: cutOrNull(address.postalCode, 30),
      country: cutOrNull(address.country, 100),
    },
  }
}

/** The first of them that says something. */
const nameOf = (...names: readonly (string | null)[]): string | null =>
  names.map((name) => cutOrNull(name, 200)).find((name) => name !== null) ?? null

const lineBody = (line: PickingOrderDraftLine, unitOfMeasure: string | null) => ({
  externalRef: line.lineId,
  itemNumber: line.itemNumber,
  quantity: fromUnits(line.quantity),
  comment: cutOrNull(line.comment, 1000),
  ...(unitOfMeasure ? { uom: unitOfMeasure } : {}),
})
