import type { Address } from '../domain/address.ts'
import type { FulfilmentOrder } from '../domain/order.ts'
import { digest } from '../pipelines/digest.ts'
import { localDate } from '../scheduling/local-time.ts'
import { orderCustomer } from './order-customer.ts'
import type { DraftContent, GroupFacts } from './order-facts.ts'
import type { WantedLine } from './order-lines.ts'
import { chooseMethod } from './order-method.ts'

/** The picking order of one group (requirements 2.4). Every line has its item: that was seen to before. */
export function composeDraft(facts: GroupFacts, group: FulfilmentOrder, shipTo: Address, lines: readonly WantedLine[]): DraftContent {
  const { order, connection } = facts
  const choice = chooseMethod(group.shippingMethod, facts.methods)
  return {
    reference: { system: connection.externalSystem, orderId: order.orderId, groupKey: facts.groupKey },
    orderNumber: facts.orderNumber,
    orderDate: localDate(order.placedAt, connection.timeZone),
    siteId: siteOf(facts, group),
    customer: orderCustomer(facts),
    shipTo,
    carrier: choice.kind === 'mapped' ? choice.carrier : null,
    shippingMethod: choice.kind === 'mapped' ? choice.method : choice.kind === 'unmapped' ? choice.title : null,
    comments: comments(facts, group, choice.kind === 'unmapped' ? choice.title : null),
    lines: lines.map(({ line, quantity, itemNumber }) => {
      if (!itemNumber) throw new Error(`Order ${order.number}: line ${line.lineId} has no item`)
      return { lineId: line.lineId, itemNumber, quantity, comment: line.comment }
    }),
  }
}

/** Which site picks it: the one its store location shows, else the default site. */
export function siteOf({ connection }: Pick<GroupFacts, 'connection'>, group: Pick<FulfilmentOrder, 'locationId'>): string | null {
  const { locations, siteId } = connection.settings
  return locations.find((mapping) => mapping.storeLocationId === group.locationId)?.siteId ?? siteId
}

const deliveryNotes: Readonly<Record<FulfilmentOrder['delivery'], string | null>> = {
  shipping: null,
  local: 'Local delivery',
  pickup: 'Customer picks up',
  none: null,
}

function comments({ order }: GroupFacts, group: FulfilmentOrder, unmappedMethod: string | null): string | null {
  const method = unmappedMethod && `Shipping method in the store: ${unmappedMethod}`
  return [deliveryNotes[group.delivery], method, order.note].filter(Boolean).join('\n') || null
}

/**
 * Tells versions of a picking order apart in three parts, `lines.delivery.note`: until the first pick any difference is carried over; after it
 * only a difference in the first two is a conflict. The store's own method stands in it, so that a new mapping alone changes nothing.
 */
export const versionDigest = (
  draft: DraftContent,
  group: Pick<FulfilmentOrder, 'shippingMethod' | 'delivery'>,
  note: string | null,
): string => [digest([draft.siteId, draft.lines]), digest([draft.shipTo, group.shippingMethod, group.delivery]), digest(note)].join('.')

export interface VersionDifference {
  readonly lines: boolean
  readonly delivery: boolean
  readonly note: boolean
}

/** `accepted` null: what the warehouse holds is not known, so everything may differ. */
export function versionDifference(accepted: string | null, wanted: string): VersionDifference {
  const [a, b] = [accepted?.split('.') ?? [], wanted.split('.')]
  return { lines: a[0] !== b[0], delivery: a[1] !== b[1], note: a[2] !== b[2] }
}
