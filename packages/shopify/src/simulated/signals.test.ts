import { cancelOrder, placeOrder, REHEARSAL_SHOP, rehearse, seedLarge, setStock, WAREHOUSE } from '@connect/simulators/shopify'
import { expect, it } from 'vitest'
import { createSignalParser } from '../signals/parse-signal.ts'
import { neededTopics } from '../signals/topics.ts'

async function heard(secrets: readonly string[]) {
  const rehearsal = await rehearse({ webhooks: [{ topics: [...neededTopics], uri: 'http://app.test/webhooks' }] })
  const shop = rehearsal.platform.shop(REHEARSAL_SHOP)
  await shop.command((context) => seedLarge(context, { variants: 3, orders: 0 }))
  rehearsal.received.length = 0
  const order = await shop.command((context) => placeOrder(context, { lines: [{ sku: 'SKU-000001' }], routingDelayMs: 0 }))
  await rehearsal.platform.catchUp()
  await shop.command((context) => cancelOrder(context, { order: order.name }))
  await shop.command((context) => setStock(context, { sku: 'SKU-000002', location: WAREHOUSE, available: 3 }))
  await rehearsal.platform.deliverDueWebhooks()
  const parser = createSignalParser({ secrets })
  const readings = rehearsal.received.map(({ headers, body }) => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    return parser.parseSignal({
      headers: lower,
      body: typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? new Uint8Array()),
    })
  })
  return { order, readings }
}

it('every webhook of the simulated shop is believed and understood', async () => {
  const { order, readings } = await heard(['hush'])
  const signals = readings.flatMap((reading) => (reading.kind === 'signal' ? [reading.signal] : []))
  expect(signals).toHaveLength(readings.length)
  expect(new Set(signals.map(({ storeKey }) => storeKey))).toEqual(new Set([REHEARSAL_SHOP]))
  expect(new Set(signals.map(({ eventId }) => eventId)).size).toBe(signals.length)
  expect(signals.some(({ topic, subject }) => topic === 'orders_changed' && subject === order.id)).toBe(true)
  expect(signals.some(({ topic, subject }) => topic === 'levels_changed' && subject?.includes('InventoryItem'))).toBe(true)
})

it('none is believed by another app', async () => {
  const { readings } = await heard(['other'])
  expect(readings.length).toBeGreaterThan(3)
  for (const reading of readings) expect(reading).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
})
