import type { Checkpoint } from '@connect/core'
import { collected } from '@connect/http/testing'
import { describe, expect, it } from 'vitest'
import { changedOrders } from '../orders/changed-orders.ts'
import { aConsignment, aLine, anOrderNode, rfc2822 } from '../testing/orders.ts'
import { type Scripted, scriptedStore } from '../testing/scripted-store.ts'
import { aShipment, aShipmentNode } from '../testing/shipments.ts'
import { recordShipments } from './record-shipments.ts'

const from = JSON.stringify({
  v: 1,
  walk: 'done',
  upTo: '2026-11-20T09:45:00.000Z',
  archivedUpTo: '2026-11-20T09:45:00.000Z',
}) as Checkpoint
const PUT = 'PUT /v2/orders/118'

/** A shipment is made (unless `ship` says no), and the next changed orders are read, twice. */
async function after(
  statusId: number,
  line: Readonly<Record<string, unknown>>,
  { ship = true, put = [{ json: {} }] as readonly Scripted[] } = {},
) {
  const node = anOrderNode(
    118,
    { status_id: statusId, date_modified: rfc2822('2026-11-20T09:50:00Z') },
    { shipping: [aConsignment(5, [aLine(1, line)])] },
  )
  const store = scriptedStore({
    'POST /v2/orders/118/shipments': [{ json: aShipmentNode(7), status: 201 }],
    'GET /v2/orders': () => ({ json: [node] }),
    [PUT]: put,
  })
  if (ship) await recordShipments(store.client, [aShipment()])
  const pages = [
    ...(await collected(changedOrders(store.client, from, { since: null }))),
    ...(await collected(changedOrders(store.client, from, { since: null }))),
  ]
  return { moved: store.requests.filter(({ name }) => name === PUT).map(({ body }) => body), pages, warnings: store.warnings }
}
const all = { quantity_shipped: 2 }
const part = { quantity_shipped: 1 }

describe('the status of an order that we have shipped of', () => {
  it.each([
    ['the store moved it itself', 2, all, []],
    ['the store moved it to Partially Shipped itself', 3, part, []],
    ['it is Completed', 10, all, []],
    ['it still waits though all has left', 11, all, [{ status_id: 2 }]],
    ['it still waits though a part has left', 11, part, [{ status_id: 3 }]],
    ['it still waits for a shipment', 9, all, [{ status_id: 2 }]],
    ['it stands at Partially Shipped though all has left', 3, all, [{ status_id: 2 }]],
    ['what was refunded needs not leave', 11, { quantity_shipped: 1, quantity_refunded: 1 }, [{ status_id: 2 }]],
    ['nothing of it is shown as shipped', 11, {}, []],
    ['it was cancelled', 5, all, []],
    ['it is disputed', 13, all, []],
    ['it is under verification', 12, all, []],
  ])('is looked at once with the next changed orders: %s', async (_, statusId, line, moved) => {
    expect((await after(statusId, line)).moved).toEqual(moved)
  })

  it('is left alone where somebody else has shipped: reading alone never writes', async () => {
    expect((await after(11, all, { ship: false })).moved).toEqual([])
  })

  it('that cannot be moved keeps no order from being read', async () => {
    const { pages, warnings } = await after(11, all, { put: [{ status: 403 }] })
    expect(pages.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(['118', '118'])
    expect(warnings).toEqual(['The status of a shipped order could not be moved'])
  })
})
