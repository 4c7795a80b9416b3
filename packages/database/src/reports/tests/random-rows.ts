import {
  type ActivityRecord,
  type ItemLinkRecord,
  id,
  type LevelRecord,
  type OrderId,
  type OrderRecord,
  type PickingOrderId,
  type PickingRecord,
  type ProblemRecord,
  type Repositories,
  type ShipmentRecord,
  type VariantRecord,
} from '@connect/core'

/** Rows of one connection, for tests of what is counted over them: every combination that the states allow comes up sooner or later. */
export interface RandomRows {
  readonly orders: readonly OrderRecord[]
  readonly pickings: readonly PickingRecord[]
  readonly shipments: readonly ShipmentRecord[]
  readonly variants: readonly VariantRecord[]
  readonly links: readonly ItemLinkRecord[]
  readonly levels: readonly LevelRecord[]
  readonly problems: readonly ProblemRecord[]
  readonly activity: readonly ActivityRecord[]
}

/** Mulberry32: the same seed gives the same rows. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const start = Date.UTC(2026, 4, 1)
const instant = (hours: number): string => new Date(start + hours * 3_600_000).toISOString()

export function randomRows(seed: number, size: number): RandomRows {
  const random = randomOf(seed)
  const below = (most: number) => Math.floor(random() * most)
  const one = <Value>(...values: readonly Value[]): Value => values[below(values.length)] as Value
  const numbers = Array.from({ length: size }, (_, index) => index)
  const orders = numbers.map((index) => order(index, instant(below(size / 3)), one(0, 1, 3)))
  const pickings = orders.flatMap(({ orderId, order: { number } }, index) =>
    Array.from({ length: one(0, 1, 1, 1, 2) }, (_, part): PickingRecord => {
      const state = one('waiting', 'held', 'skipped', 'sending', 'accepted', 'accepted', 'cancelled', 'done')
      const isThere = state === 'accepted' || state === 'done'
      const parcels = isThere ? below(3) : 0
      return {
        orderId,
        groupKey: id(`group ${part}`),
        orderNumber: `${number}-${part}`,
        state,
        code: isThere ? null : one('payment_pending', 'unknown_item'),
        message: isThere ? null : 'For a reason',
        pickingOrderId: isThere ? id<PickingOrderId>(`picking ${index}-${part}`) : null,
        pickingOrderNumber: isThere ? `P${number}-${part}` : null,
        warehouseVersion: null,
        accepted: isThere ? [{ lineId: id('line 1'), itemNumber: 'MUG', quantity: 2, fulfilledBefore: 0 }] : [],
        acceptedDigest: null,
        refusedDigest: null,
        status: isThere ? 'open' : null,
        firstPickAt: null,
        lastPickAt: null,
        closedAt: null,
        picked: [],
        shipments: Array.from({ length: parcels }, (_, parcel) => ({
          shipmentId: id(`parcel ${index}-${part}-${parcel}`),
          shippedAt: instant(1),
          tracking: { carrier: null, method: null, number: `T${index}`, url: null },
          lines: [],
        })),
        attempts: 0,
        nextAttemptAt: one(null, instant(1)),
        updatedAt: instant(1),
      }
    }),
  )
  const shipments = pickings.flatMap(({ orderId, groupKey, shipments: made }) =>
    made
      .filter(() => random() < 0.8)
      .map(({ shipmentId, tracking, lines }): ShipmentRecord => {
        const state = one('waiting', 'sending', 'recorded', 'recorded', 'held', 'superseded')
        const rest = { externalId: null, attempts: 1, nextAttemptAt: null, updatedAt: instant(2), shippedAt: instant(1) }
        return { shipmentId, orderId, groupKey, state, code: null, message: null, lines, tracking, recordedAt: null, ...rest }
      }),
  )
  const variants = numbers.map((index): VariantRecord => {
    const state = one('active', 'unpublished', 'archived')
    const names = {
      productTitle: `${one('Mug', 'Tent', 'Lamp')} ${index}`,
      variantTitle: one(null, 'Blue'),
      sku: one(null, `SKU-${index}`),
    }
    const ids = {
      variantId: id<never>(`variant ${index}`),
      productId: id<never>(`product ${index % 7}`),
      stockKey: id<never>(`stock ${below(size)}`),
    }
    const rest = {
      barcode: null,
      unitCost: null,
      kind: index % 9 === 0 ? 'downloadable' : 'physical',
      tracksStock: index % 5 !== 0,
      version: '1',
      digest: 'd',
      seenInWalk: null,
    } as const
    return { ...ids, ...names, ...rest, state, goneAt: one(null, null, null, instant(3)) }
  })
  const links = variants
    .filter(() => random() < 0.7)
    .map(({ variantId, stockKey }, index): ItemLinkRecord => {
      const state = one('linked', 'linked', 'number_changed', 'orphaned')
      return { variantId, stockKey, itemNumber: id(`ITEM-${index}`), state, createdByUs: true, sentDigest: null }
    })
  const levels = numbers.flatMap((index) => [
    level(index, 'here', one(null, 1, 2), one(null, 1, 2)),
    level(index, 'there', one(null, 1), 1),
  ])
  const subjects: readonly (readonly [ProblemRecord['subjectKind'], string])[] = [
    ...levels.map(({ stockKey, locationId }) => ['level', `${stockKey}@${locationId}`] as const),
    ...orders.map(({ orderId }) => ['order', orderId] as const),
    ...shipments.map(({ shipmentId }) => ['shipment', shipmentId] as const),
    ...pickings.map(({ orderId, groupKey }) => ['shipment', `${orderId}/${groupKey}`] as const),
    ...variants.map(({ variantId }) => ['variant', variantId] as const),
    ['connection', 'the connection'],
  ]
  const problems = subjects
    .filter(() => random() < 0.2)
    .map(([subjectKind, subjectId], index): ProblemRecord => {
      const times = { openedAt: instant(below(20)), lastSeenAt: instant(30), resolvedAt: one(null, null, instant(40)) }
      return {
        id: `problem ${index}`,
        subjectKind,
        subjectId,
        label: subjectId,
        code: 'refused',
        message: 'Refused',
        details: null,
        ...times,
      }
    })
  const activity = Array.from({ length: size * 4 }, (_, index): ActivityRecord => {
    const { subjectKind, label, subjectId } = one(
      { subjectKind: 'order', label: `#${1000 + (index % size)}`, subjectId: `order ${index % size}` } as const,
      { subjectKind: 'variant', label: `SKU-${index % size}`, subjectId: `variant ${index % size}` } as const,
    )
    const code = one('order_imported', 'shipment_recorded', 'drift', 'stock_sent')
    const rest = { runId: null, result: 'applied', message: 'Done' } as const
    return { id: `activity ${index}`, at: instant(below(500) / 2), subjectKind, subjectId, label, code, ...rest }
  })
  return { orders, pickings, shipments, variants, links, levels, problems, activity }
}

function order(index: number, firstSeenAt: string, fulfilled: number): OrderRecord {
  const orderId = id<OrderId>(`order ${index}`)
  const line = {
    lineId: id<never>('line 1'),
    variantId: null,
    stockKey: null,
    sku: 'MUG',
    title: 'Mug',
    ordered: 3,
    fulfilled,
    comment: null,
  }
  const state = fulfilled === 3 ? 'closed' : 'open'
  return {
    orderId,
    order: {
      orderId,
      number: `#${1000 + index}`,
      version: '1',
      placedAt: instant(0),
      state,
      status: state,
      payment: 'paid',
      isTest: false,
      takesStock: true,
      customer: null,
      note: null,
      tags: [],
      lines: [
        { ...line, requiresShipping: true },
        { ...line, lineId: id('line 2'), title: 'Voucher', requiresShipping: false },
      ],
      groups: [],
    },
    digest: 'd',
    firstSeenAt,
    seenAt: firstSeenAt,
    open: state === 'open',
    personalDataPurgedAt: null,
  }
}

const level = (index: number, location: string, wanted: number | null, confirmed: number | null): LevelRecord => ({
  stockKey: id(`stock ${index}`),
  locationId: id(location),
  seen: confirmed,
  seenPhysical: null,
  seenAt: null,
  stocked: true,
  wanted,
  arithmetic: null,
  confirmed,
  previous: null,
  confirmedAt: null,
  asOf: null,
  warehouseLeadsSince: null,
})

export async function putRows(r: Repositories, rows: RandomRows): Promise<void> {
  await r.orders.put(rows.orders)
  await r.pickings.put(rows.pickings)
  await r.shipments.put(rows.shipments)
  await r.variants.put(rows.variants)
  await r.links.put(rows.links)
  await r.levels.put(rows.levels)
  await r.problems.put(rows.problems)
  await r.activity.add(rows.activity)
}
