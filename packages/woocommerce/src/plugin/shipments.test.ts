import { type EffectKey, id } from '@connect/core'
import { expect, it } from 'vitest'
import { scriptedPlugin, wpError } from '../testing/scripted-store.ts'
import { aShipment } from '../testing/shipments.ts'

const keyed = (...keys: readonly string[]) => keys.map((key) => aShipment({ key: id<EffectKey>(key) }))

it('a parcel is told with all that is known of it', async () => {
  const { store, requests } = scriptedPlugin({ shipments: [{ json: { outcomes: [{ key: 'shipment/1', outcome: 'applied', id: 7 }] } }] })
  expect(await store.recordShipments([aShipment()])).toEqual([{ kind: 'applied', value: { externalId: '7', handle: null } }])
  expect(requests[0]?.body['shipments']).toEqual([
    {
      key: 'shipment/1',
      order_id: 41,
      items: [{ item_id: 1, quantity: 2 }],
      tracking_number: '1Z999',
      tracking_url: 'https://www.ups.com/track?tracknum=1Z999',
      carrier: 'UPS',
      provider: 'ups',
      shipped_at: '2026-11-20T09:30:00',
      notify: true,
    },
  ])
})

it('a carrier that the store does not know goes by its name, and a link that is none goes not', async () => {
  const { store, requests } = scriptedPlugin({ shipments: [{ json: { outcomes: [] } }] })
  await store.recordShipments([aShipment({ tracking: { carrier: 'Bert’s Vans', method: null, number: null, url: 'javascript:alert(1)' } })])
  expect(requests[0]?.body['shipments']).toMatchObject([
    { carrier: 'Bert’s Vans', provider: null, tracking_number: null, tracking_url: null },
  ])
})

it('each parcel has its own end, found by its key', async () => {
  const outcomes = [
    { key: 'e3', outcome: 'rejected', code: 'order_cancelled', message: 'Tom &amp; Jerry&#8217;s', id: null },
    { key: 'e1', outcome: 'already', id: null },
    { key: 'e2', outcome: 'retry' },
    { key: 'e4', outcome: 'rejected', code: 'constructor', message: '' },
  ]
  const { store } = scriptedPlugin({ shipments: [{ json: { outcomes } }] })
  const ends = await store.recordShipments([
    ...keyed('e1', 'e2', 'e3', 'e4', 'e5'),
    aShipment({ lines: [] }),
    aShipment({ orderId: id('x') }),
  ])
  expect(ends.map((end) => ('code' in end ? end.code : end.kind))).toEqual([
    'already',
    'retry',
    'order_cancelled',
    'shipment_refused',
    'uncertain',
    'shipment_empty',
    'order_missing',
  ])
  expect(ends[2]).toMatchObject({ message: '#41: Tom & Jerry’s' })
})

it('a lost reply leaves the parcel uncertain, and its key tells what became of it', async () => {
  const { store, requests } = scriptedPlugin({
    shipments: [{ broken: 'maybe' }],
    'shipments-by-key': () => ({ json: { shipments: [{ key: 'shipment/1', order_id: 41, id: null, complete: true }] } }),
  })
  expect(await store.recordShipments([aShipment()])).toMatchObject([{ kind: 'uncertain' }])
  expect(await store.findShipment(aShipment())).toEqual({ kind: 'applied', value: { externalId: 'shipment/1', handle: null } })
  expect(await store.findShipment(aShipment({ recordedBefore: ['shipment/1'] }))).toEqual({ kind: 'absent' })
  expect(requests.length).toBe(3)
})

it('what was begun and not finished counts as absent; what cannot be asked as unknown', async () => {
  const finding = async (answer: Parameters<typeof scriptedPlugin>[0][string]) =>
    (await scriptedPlugin({ 'shipments-by-key': answer }).store.findShipment(aShipment())).kind
  const seen = (complete: boolean) => [{ json: { shipments: [{ key: 'shipment/1', order_id: 41, id: null, complete }] } }]
  expect(await finding(seen(true))).toBe('applied')
  expect(await finding(seen(false))).toBe('absent')
  expect(await finding([{ json: { shipments: [] } }])).toBe('absent')
  expect(await finding([wpError(401, 'intellitrack_key')])).toBe('unknown')
})
