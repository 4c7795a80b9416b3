import { openedForTests } from '@connect/store-app/testing'
import { describe, expect, test } from 'vitest'
import { keepSubscriptions, openingWith } from '../jobs/keep-subscriptions.ts'
import { diagnose } from '../operations/diagnose.ts'
import { openWooCommerceBench, type WooCommerceBench } from '../testing/woocommerce-bench.ts'

const minutes = 60_000
const syncing = { syncInterval: 5, unmappedShippingMethod: 'pass_through' } as const
const ordersAsked = (bench: WooCommerceBench) => bench.asked().filter((one) => /\/orders(-by-id)?$/.test(one))
const pickingOrders = (bench: WooCommerceBench) => [...bench.server.warehouse.tables.orders.values()].map(({ deletedAt }) => deletedAt)
const subscribe = (bench: WooCommerceBench) =>
  keepSubscriptions(bench.services, openingWith(bench.services), new Map(), AbortSignal.timeout(60_000))

describe('a worker at a WooCommerce store with the plugin', () => {
  const now = openedForTests(() => openWooCommerceBench('plugin', syncing))
  const buy = () => now().atStore('placeOrder', { lines: [{ sku: 'MUG', quantity: 2 }] })

  test('imports what there is with the first dataset', async () => {
    expect(await now().run('first_dataset')).toMatchObject({ state: 'completed', error: null })
    expect([...now().server.warehouse.tables.items.values()].map(({ itemNumber }) => itemNumber)).toEqual(
      expect.arrayContaining(['MUG', 'FILTER']),
    )
    expect((await now().connection()).marks.inventoryImportedAt).not.toBeNull()
    expect(await now().run('sync')).toMatchObject({ state: 'completed' })
    expect(await now().problems()).toEqual([])
  })

  test('takes orders as its outbox tells them, sealed in the meantime, and does not ask for them', async () => {
    now().clock.pass(minutes)
    await now().atStore('pumpOutbox')
    expect(await now().run('sync')).toMatchObject({ state: 'completed' })
    const before = pickingOrders(now()).length
    await buy()
    now().clock.pass(minutes)
    await now().atStore('pumpOutbox')
    now().asked()
    expect(await now().run('import_orders')).toMatchObject({ state: 'completed', counts: { applied: 1 } })
    expect(ordersAsked(now())).toEqual([])
    expect(pickingOrders(now())).toHaveLength(before + 1)
    expect(await now().app.prisma.inboxEvent.count({ where: { topic: 'orders_changed', details: { not: null } } })).toBe(0)
  })

  test('asks for them once while the outbox is silent', async () => {
    const before = pickingOrders(now()).length
    await buy()
    now().clock.pass(15 * minutes)
    now().asked()
    expect(await now().run('import_orders')).toMatchObject({ state: 'completed' })
    expect(ordersAsked(now())).toEqual(['POST /intellitrack/v1/orders'])
    expect(pickingOrders(now())).toHaveLength(before + 1)
  })

  test('asks once more when the plugin was switched off for a while, though its outbox says that all is told', async () => {
    await now().atStore('pumpOutbox')
    await now().run('sync')
    await now().atStore('deactivatePlugin')
    now().clock.pass(minutes)
    await now().atStore('activatePlugin')
    now().clock.pass(10 * minutes)
    await now().atStore('pumpOutbox')
    expect((await now().connection()).state).toBe('active')
    now().asked()
    await now().run('import_orders')
    expect(ordersAsked(now())).toContain('POST /intellitrack/v1/orders')
    now().clock.pass(minutes)
    now().asked()
    await now().run('import_orders')
    expect(ordersAsked(now())).toEqual([])
  })

  test('answers an operator who asks whether all is well', async () => {
    const findings = await diagnose(now().services, now().queue)
    expect(findings.find(({ about }) => about === `${now().store}, store`)?.what).toBe('answers as IntelliTrack for WooCommerce')
    expect(findings.filter(({ ok }) => !ok)).toEqual([])
  })

  test('whose access was taken away ends its run with a problem that says what to do, and goes on once it is connected again', async () => {
    const { services, connectionId, app } = now()
    await services.credentials.remove(connectionId, 'store')
    now().clock.pass(6 * minutes)
    expect(await now().run('sync')).toMatchObject({
      state: 'failed',
      error: { message: expect.stringContaining('connect the store again') },
    })
    const code = app.parts.pairing.issue(now().store).code
    expect(await now().atStore('connectPlugin', { backend: 'https://app.example', code })).toBeNull()
    now().clock.pass(60 * minutes)
    expect(await now().run('sync')).toMatchObject({ state: 'completed' })
    expect(await now().problems()).toEqual([])
  })
})

describe('a worker at a WooCommerce store without the plugin', () => {
  const now = openedForTests(() => openWooCommerceBench('rest', syncing))

  test('imports what there is with the first dataset', async () => {
    expect(await now().run('first_dataset')).toMatchObject({ state: 'completed', error: null })
    expect([...now().server.warehouse.tables.items.values()].map(({ itemNumber }) => itemNumber)).toEqual(
      expect.arrayContaining(['MUG', 'FILTER']),
    )
  })

  test('has it send webhooks to the connection’s own address, which the app takes', async () => {
    await subscribe(now())
    await now().atStore('placeOrder', { lines: [{ sku: 'MUG', quantity: 1 }] })
    now().clock.pass(2 * minutes)
    await now().atStore('runQueue')
    const told = () => now().app.prisma.inboxEvent.count({ where: { topic: 'orders_changed', handledAt: null } })
    expect(await told()).toBeGreaterThan(0)
    expect(await now().run('sync')).toMatchObject({ state: 'completed' })
    expect(pickingOrders(now())).toHaveLength(1)
    expect(await told()).toBe(0)
  })
})
