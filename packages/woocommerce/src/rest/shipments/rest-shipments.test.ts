import { type EffectKey, id, type LineId } from '@connect/core'
import { expect, it } from 'vitest'
import { aRestLine, aRestOrder } from '../../testing/orders.ts'
import { type Script, type Scripted, type SeenRequest, scriptedRest, wpError } from '../../testing/scripted-store.ts'
import { aShipment } from '../../testing/shipments.ts'
import { noteText, referenceOf } from './note-text.ts'

const ORDER = 'GET /wc/v3/orders/41'
const BATCH = 'POST /wc/v3/orders/batch'
const NOTES = 'POST /wc/v3/orders/41/notes'
const LOOK = 'GET /wc/v3/orders/41/notes'
const known = {
  variants: async (ids: readonly string[]) =>
    new Map(ids.map((one) => [one, { kind: 'physical', stockKey: `v:${one}`, productId: one }] as const)) as never,
}
interface Update {
  readonly id: number
  readonly status?: string
  readonly meta_data: readonly { readonly key: string; readonly value: readonly { readonly key: string; readonly complete: boolean }[] }[]
}
const updates = ({ body }: SeenRequest) => body['update'] as readonly Update[]
const written = (request: SeenRequest): Scripted => ({ json: { update: updates(request).map(({ id }) => ({ id })) } })
const order = (change: Readonly<Record<string, unknown>> = {}) => [{ json: aRestOrder(41, change) }]
const off = { 'GET /wc/v3/orders/41/fulfillments': [wpError(404, 'rest_no_route')], 'GET /': [{ json: { namespaces: ['wc/v3'] } }] }
const store = (script: Script) =>
  scriptedRest(
    { ...off, [ORDER]: order(), [BATCH]: written, [NOTES]: (_, nth) => ({ json: { id: 90 + nth }, status: 201 }), ...script },
    { known },
  )
const begun = (key: string, change: Readonly<Record<string, unknown>> = {}) => ({
  meta_data: [
    {
      key: '_intellitrack_shipments',
      value: [{ key, id: null, items: [{ item_id: 1, quantity: 2 }], tracking_number: '1Z999', note: null, complete: false, ...change }],
    },
  ],
})

it('a parcel is written down, told to the customer once, and written down as told; all shipped, the order is completed', async () => {
  const { store: shop, requests, names } = store({})
  expect(await shop.recordShipments([aShipment()])).toEqual([{ kind: 'applied', value: { externalId: 'note:90', handle: null } }])
  expect(names()).toEqual([ORDER, BATCH, 'GET /wc/v3/orders/41/fulfillments', 'GET /', NOTES, BATCH])
  const [before, after] = requests.filter(({ name }) => name === BATCH).map((one) => updates(one)[0])
  expect([before?.status, before?.meta_data[0]?.value.map(({ complete }) => complete)]).toEqual([undefined, [false]])
  expect([after?.status, after?.meta_data[0]?.value.map(({ complete }) => complete)]).toEqual(['completed', [true]])
  expect(requests.find(({ name }) => name === NOTES)?.body).toEqual({ note: noteText(aShipment()), customer_note: true })
})

it('an order of which something is left stays as it is; one that somebody completed is not touched', async () => {
  const part = store({ [ORDER]: order({ line_items: [aRestLine(1, { quantity: 5 })] }) })
  await part.store.recordShipments([aShipment()])
  const ended = store({ [ORDER]: order({ status: 'completed' }) })
  await ended.store.recordShipments([aShipment()])
  for (const { requests } of [part, ended])
    expect(requests.filter(({ name }) => name === BATCH).map((one) => updates(one)[0]?.status)).toEqual([undefined, undefined])
})

it('what is told already is not told again', async () => {
  const { store: shop, names } = store({ [ORDER]: order(begun('shipment/1', { complete: true, note: 77 })) })
  expect(await shop.recordShipments([aShipment()])).toEqual([{ kind: 'already', value: { externalId: 'note:77', handle: null } }])
  expect(names()).toEqual([ORDER])
})

it('a parcel that was begun and has no end is looked for first: its note is there, so the customer gets none', async () => {
  const note = { id: 55, note: `Shipped. (${referenceOf('shipment/1')})` }
  const { store: shop, names } = store({ [ORDER]: order(begun('shipment/1')), [LOOK]: [{ json: [{ id: 1, note: 'x' }, note] }] })
  expect(await shop.recordShipments([aShipment()])).toMatchObject([{ kind: 'applied', value: { externalId: 'note:55' } }])
  expect(names().filter((name) => name === NOTES)).toEqual([])
})

it('a parcel that was begun, and of which nothing is there, is told', async () => {
  const { store: shop, names } = store({ [ORDER]: order(begun('shipment/1')), [LOOK]: [{ json: [] }] })
  expect(await shop.recordShipments([aShipment()])).toMatchObject([{ kind: 'applied' }])
  expect(names().filter((name) => name === NOTES).length).toBe(1)
})

it('a note whose reply is lost leaves the parcel uncertain; before the first word nothing is lost with a reply', async () => {
  const note = store({ [NOTES]: [{ broken: 'maybe' }] })
  expect(await note.store.recordShipments([aShipment()])).toMatchObject([{ kind: 'uncertain' }])
  const first = store({ [BATCH]: () => ({ broken: 'maybe' }) })
  expect(await first.store.recordShipments([aShipment()])).toMatchObject([{ kind: 'retry' }])
  expect(first.names()).not.toContain(NOTES)
  const last = store({ [BATCH]: (request, nth) => (nth === 0 ? written(request) : { broken: 'maybe' }) })
  expect(await last.store.recordShipments([aShipment()])).toMatchObject([{ kind: 'uncertain' }])
})

it('with fulfillments on, one is made under our key, and the note mails the customer', async () => {
  const { store: shop, requests } = store({
    'GET /wc/v3/orders/41/fulfillments': [{ json: [] }],
    'POST /wc/v3/orders/41/fulfillments': [{ json: { id: 7 }, status: 201 }],
  })
  expect(await shop.recordShipments([aShipment()])).toMatchObject([{ kind: 'applied', value: { externalId: '7' } }])
  const made = requests.find(({ name }) => name === 'POST /wc/v3/orders/41/fulfillments')
  expect([made?.query, made?.body]).toEqual([
    {},
    {
      status: 'fulfilled',
      is_fulfilled: true,
      meta_data: [
        { id: 0, key: '_items', value: [{ item_id: 1, qty: 2 }] },
        { id: 0, key: '_tracking_number', value: '1Z999' },
        { id: 0, key: '_tracking_url', value: 'https://www.ups.com/track?tracknum=1Z999' },
        { id: 0, key: '_shipment_provider', value: 'ups' },
        { id: 0, key: '_intellitrack_key', value: 'shipment/1' },
      ],
    },
  ])
})

it('a fulfillment that was made before its reply was lost is found by our key, and its units are not counted against the parcel', async () => {
  const there = {
    id: 7,
    is_fulfilled: true,
    meta_data: [
      { id: 0, key: '_items', value: [{ item_id: 1, qty: 2 }] },
      { id: 0, key: '_intellitrack_key', value: 'shipment/1' },
    ],
  }
  const { meta_data } = begun('shipment/1')
  const { store: shop, names } = store({
    [ORDER]: order({ meta_data: [...meta_data, { key: '_fulfillment_status', value: 'fulfilled' }] }),
    'GET /wc/v3/orders/41/fulfillments': () => ({ json: [there] }),
    [LOOK]: [{ json: [] }],
  })
  expect(await shop.recordShipments([aShipment()])).toMatchObject([{ kind: 'applied', value: { externalId: '7' } }])
  expect(names()).not.toContain('POST /wc/v3/orders/41/fulfillments')
})

it('an order that went meanwhile does not count as a store without fulfillments', async () => {
  const fulfillments = 'POST /wc/v3/orders/41/fulfillments'
  const { store: shop, names } = store({
    [ORDER]: [...order(), ...order()],
    'GET /wc/v3/orders/41/fulfillments': [wpError(404, 'woocommerce_rest_order_invalid_id')],
    [fulfillments]: [wpError(404, 'woocommerce_rest_order_invalid_id'), { json: { id: 8 }, status: 201 }],
  })
  expect(await shop.recordShipments([aShipment()])).toMatchObject([{ kind: 'rejected', code: 'shipment_refused' }])
  expect(await shop.recordShipments([aShipment()])).toMatchObject([{ kind: 'applied' }])
  expect(names().filter((name) => name === fulfillments).length).toBe(2)
})

it('where a Shipment Tracking extension is active, it gets the number', async () => {
  const path = 'POST /wc-shipment-tracking/v3/orders/41/shipment-trackings'
  const { store: shop, requests } = store({
    'GET /': [{ json: { namespaces: ['wc/v3', 'wc-shipment-tracking/v3'] } }],
    [path]: [{ json: {}, status: 201 }],
  })
  await shop.recordShipments([aShipment()])
  expect(requests.find(({ name }) => name === path)?.body).toEqual({
    custom_tracking_provider: 'UPS',
    custom_tracking_link: 'https://www.ups.com/track?tracknum=1Z999',
    tracking_number: '1Z999',
    date_shipped: '2026-11-20',
  })
})

it('what cannot be told is refused with its reason before anything is written', async () => {
  const code = async (shipment: Parameters<typeof aShipment>[0], script: Script) => {
    const { store: shop, names } = store(script)
    const [end] = await shop.recordShipments([aShipment(shipment)])
    expect(names()).not.toContain(BATCH)
    return end && 'code' in end ? end.code : end?.kind
  }
  const five = [{ lineId: id<LineId>('1'), quantity: 5 }]
  expect(await code({}, { [ORDER]: [wpError(404, 'woocommerce_rest_shop_order_invalid_id')] })).toBe('order_missing')
  expect(await code({}, { [ORDER]: order({ status: 'trash' }) })).toBe('order_missing')
  expect(await code({}, { [ORDER]: order({ status: 'cancelled' }) })).toBe('order_cancelled')
  expect(await code({ lines: five }, {})).toBe('shipment_exceeds_open')
  expect(await code({ lines: [] }, {})).toBe('shipment_empty')
  expect(await code({ lines: [{ lineId: id<LineId>('99'), quantity: 1 }] }, {})).toBe('already_fulfilled')
  expect(
    await code({}, { [ORDER]: [{ status: 503, body: '<title>Maintenance</title>' }, ...Array(2).fill({ status: 503, body: '<p>' })] }),
  ).toBe('retry')
})

it('two parcels of one order share its units: the second may not take what the first has', async () => {
  const { store: shop } = store({})
  const ends = await shop.recordShipments([aShipment(), aShipment({ key: id<EffectKey>('shipment/2') })])
  expect(ends.map((end) => ('code' in end ? end.code : end.kind))).toEqual(['applied', 'already_fulfilled'])
})

it('nobody is mailed where nobody is to be told', async () => {
  const { store: shop, requests } = store({})
  await shop.recordShipments([aShipment({ notifyCustomer: false })])
  expect(requests.find(({ name }) => name === NOTES)?.body['customer_note']).toBe(false)
})

it('a note holds no markup of a carrier’s name', () => {
  expect(noteText(aShipment({ tracking: { carrier: '<b>Bert & Sons', method: null, number: 'A,B', url: null } }))).toBe(
    `Shipped with &lt;b&gt;Bert &amp; Sons, tracking number A, B. (${referenceOf('shipment/1')})`,
  )
})

it('one that the customer has the note of is finished where it is looked for', async () => {
  const notes = () => ({ json: [{ id: 55, note: `Shipped. (${referenceOf('shipment/1')})` }] })
  const { store: shop, requests, names } = store({ [ORDER]: () => order(begun('shipment/1'))[0]!, [LOOK]: notes })
  expect(await shop.findShipment(aShipment())).toEqual({ kind: 'applied', value: { externalId: 'note:55', handle: null } })
  expect(names()).not.toContain(NOTES)
  expect(updates(requests.findLast(({ name }) => name === BATCH)!)[0]).toMatchObject({ status: 'completed' })
})

it('a parcel is found by what is written on its order', async () => {
  const finding = async (script: Script) => (await store(script).store.findShipment(aShipment())).kind
  expect(await finding({ [ORDER]: order(begun('shipment/1', { complete: true })) })).toBe('applied')
  expect(await finding({ [ORDER]: order(begun('shipment/1')), [LOOK]: [{ json: [] }] })).toBe('absent')
  expect(await finding({})).toBe('absent')
  expect(await finding({ [ORDER]: [wpError(403, 'woocommerce_rest_cannot_view')] })).toBe('unknown')
})
