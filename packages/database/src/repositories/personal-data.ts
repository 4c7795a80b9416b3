import type { Address, Customer, StoreOrder } from '@connect/core'

/** What of an order is about a person: sealed at rest and purged after a while. Lists go with the order's own, place by place. */
export interface PersonalData {
  readonly customer: Customer | null
  readonly note: string | null
  readonly shipTo: readonly (Address | null)[]
  /** What the buyer wrote on a line, e.g. an engraving. */
  readonly comments: readonly (string | null)[]
}

/** Takes the personal data out of an order; null when it has none. */
export function splitPersonalData(order: StoreOrder): { readonly body: StoreOrder; readonly personal: PersonalData | null } {
  const personal: PersonalData = {
    customer: order.customer,
    note: order.note,
    shipTo: order.groups.map((group) => group.shipTo),
    comments: order.lines.map((line) => line.comment),
  }
  const none = [personal.customer, personal.note, ...personal.shipTo, ...personal.comments].every((field) => field === null)
  if (none) return { body: order, personal: null }
  const body: StoreOrder = {
    ...order,
    customer: null,
    note: null,
    groups: order.groups.map((group) => ({ ...group, shipTo: null })),
    lines: order.lines.map((line) => ({ ...line, comment: null })),
  }
  return { body, personal }
}

export function joinPersonalData(body: StoreOrder, personal: PersonalData | null): StoreOrder {
  if (personal === null) return body
  return {
    ...body,
    customer: personal.customer,
    note: personal.note,
    groups: body.groups.map((group, index) => ({ ...group, shipTo: personal.shipTo[index] ?? null })),
    lines: body.lines.map((line, index) => ({ ...line, comment: personal.comments[index] ?? null })),
  }
}
