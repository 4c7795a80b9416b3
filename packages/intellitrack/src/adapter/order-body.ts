import type { Address, PickingOrderDraft, PickingOrderDraftLine } from '@connect/core'
import { type ContractCarrier, carrierIds } from './carriers.ts'
import { fromUnits } from './quantity.ts'
import { referenceId } from './reference.ts'

/** What the contract takes of a picking order, in creating and in changing it. Texts are cut at the contract's limits. */
export function orderBody(draft: PickingOrderDraft, carriers: readonly ContractCarrier[]) {
  return {
    orderNumber: draft.orderNumber.slice(0, 100),
    orderDate: draft.orderDate,
    siteId: draft.siteId,
    customer: customerBody(draft),
    shipTo: shipToBody(draft.shipTo, draft.customer.name),
    ...carrierIds(carriers, draft.carrier, draft.shippingMethod),
    comments: draft.comments?.slice(0, 5000) ?? null,
    lines: draft.lines.map(lineBody),
  }
}

export const createBody = (draft: PickingOrderDraft, carriers: readonly ContractCarrier[]) => ({
  ...orderBody(draft, carriers),
  effectKey: draft.key,
  externalRef: { system: draft.reference.system, id: referenceId(draft.reference) },
  recreate: draft.recreate ?? false,
})

function customerBody({ customer, reference }: PickingOrderDraft) {
  return {
    name: (customer.company ?? customer.name ?? customer.email ?? 'Guest').slice(0, 200),
    contactName: customer.name?.slice(0, 200) ?? null,
    email: customer.email?.slice(0, 254) ?? null,
    telephone: customer.phone?.slice(0, 50) ?? null,
    externalRef: { system: reference.system, id: customer.reference.slice(0, 200) },
  }
}

function shipToBody(address: Address, fallbackName: string | null) {
  return {
    name: (address.company ?? address.name ?? fallbackName ?? 'Ship-to').slice(0, 200),
    contactName: address.name?.slice(0, 200) ?? null,
    telephone: address.phone?.slice(0, 50) ?? null,
    address: {
      address1: address.address1?.slice(0, 200) ?? null,
      address2: address.address2?.slice(0, 200) ?? null,
      city: address.city?.slice(0, 100) ?? null,
      state: address.region?.slice(0, 100) ?? null,
      postalCode: address.postalCode?.slice(0, 30) ?? null,
      country: address.country?.slice(0, 100) ?? null,
    },
  }
}

const lineBody = (line: PickingOrderDraftLine) => ({
  externalRef: line.lineId,
  itemNumber: line.itemNumber,
  quantity: fromUnits(line.quantity),
  comment: line.comment?.slice(0, 1000) ?? null,
})
