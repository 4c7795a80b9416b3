import {
  addLocation,
  addShippingZone,
  changeInventorySettings,
  changeLocation,
  changeStore,
  renameStatus,
  setChannel,
  smallStore,
} from '@connect/simulators/bigcommerce'
import { describe, expect, it } from 'vitest'
import { decrementsAtOf, readLowering } from '../shop/read-lowering.ts'
import { neededHookScopes } from '../signals/topics.ts'
import { openStore } from '../testing/open-store.ts'

const HOOKS = '/v3/hooks'
interface Hook {
  readonly id: number
  readonly scope: string
  readonly destination: string
  readonly is_active: boolean
}

async function opened() {
  const open = await openStore((context) => smallStore(context))
  const hooks = async () => ((await open.rehearsal.api('GET', `${HOOKS}?limit=250`)).body as { readonly data: readonly Hook[] }).data
  return { ...open, hooks }
}

describe('the simulated store', () => {
  it('says who it is, with its statuses as the merchant calls them', async () => {
    const open = await openStore((context) => {
      changeStore(context, { name: 'Camp & Trail', timeZone: 'America/Chicago' })
      renameStatus(context, { status: 11, label: 'To be packed' })
    })
    const description = await open.store.describe()
    expect(description).toMatchObject({
      name: 'Camp & Trail',
      storeKey: 'abc123',
      timeZone: 'America/Chicago',
      currency: 'USD',
      missingPermissions: [],
    })
    expect(description.orderStatuses).toHaveLength(15)
    expect(description.orderStatuses.find(({ id }) => id === '11')?.label).toBe('To be packed')
  })

  it('lists its places, the default one first, and none that is closed', async () => {
    const open = await openStore((context) => {
      addLocation(context, { label: 'Depot' })
      const { id } = addLocation(context, { label: 'Old barn' })
      changeLocation(context, { location: String(id), enabled: false })
    })
    expect((await open.store.locations()).map(({ name, primary, managedBy }) => [name, primary, managedBy])).toEqual([
      [expect.any(String), true, 'merchant'],
      ['Depot', false, 'merchant'],
    ])
  })

  it('lists its zones with the methods that shoppers see', async () => {
    const open = await openStore((context) => {
      addShippingZone(context, {
        name: 'United States',
        methods: [{ name: 'Ground' }, { name: 'Ground' }, { name: 'Old', enabled: false }],
      })
      addShippingZone(context, { name: 'Nowhere', methods: [] })
    })
    expect((await open.store.carriers()).map(({ name, methods }) => [name, methods.map((one) => one.name)])).toEqual([
      ['United States', ['Ground']],
      ['Nowhere', []],
    ])
  })

  it('says when it lowers its stock', async () => {
    const open = await openStore((context) => smallStore(context))
    expect(await readLowering(open.options)).toEqual({ store: 'order', channels: new Map() })
    await open.act((context) => changeInventorySettings(context, { updateStockBehavior: 'order_completed_or_shipped' }))
    open.calls()
    expect(await readLowering(open.options)).toEqual({ store: 'shipment', channels: new Map() })
    expect(open.calls()).toEqual({ 'GET /v3/settings/inventory': 1, 'GET /v3/channels': 1 })
  })

  it('says which of its channels lower it otherwise: one that does with the order decides the sum', async () => {
    const open = await openStore((context) => smallStore(context))
    await open.act((context) => changeInventorySettings(context, { updateStockBehavior: 'order_completed_or_shipped' }))
    await open.act((context) => setChannel(context, { channel: 2, name: 'Marketplace' }))
    expect(decrementsAtOf(await readLowering(open.options))).toBe('shipment')
    await open.act((context) => setChannel(context, { channel: 3, name: 'Second storefront', updateStockBehavior: 'order_placed' }))
    const lowering = await readLowering(open.options)
    expect([lowering, decrementsAtOf(lowering)]).toEqual([{ store: 'shipment', channels: new Map([[3, 'order']]) }, 'order'])
  })
})

describe('webhooks at the simulated store', () => {
  it('are made once, each with the store’s own secret, and then left alone', async () => {
    const open = await opened()
    expect(await open.store.ensureSubscriptions()).toEqual({ healthy: true, repaired: [...neededHookScopes], missing: [] })
    open.calls()
    expect(await open.store.ensureSubscriptions()).toEqual({ healthy: true, repaired: [], missing: [] })
    expect(open.calls()).toEqual({ 'GET /v3/hooks': 1 })
    expect((await open.hooks()).map(({ scope }) => scope).sort()).toEqual([...neededHookScopes].sort())
  })

  it('that were switched off, sent elsewhere, made twice or not by us are put right', async () => {
    const open = await opened()
    await open.store.ensureSubscriptions()
    const [off, away] = await open.hooks()
    await open.rehearsal.api('PUT', `${HOOKS}/${off!.id}`, { is_active: false })
    await open.rehearsal.api('PUT', `${HOOKS}/${away!.id}`, { destination: 'https://old.example/webhooks', headers: null })
    await open.rehearsal.api('POST', HOOKS, { scope: 'store/cart/created', destination: 'https://old.example/x', is_active: true })
    await open.rehearsal.api('POST', HOOKS, { scope: off!.scope, destination: 'https://old.example/x', is_active: true })
    const report = await open.store.ensureSubscriptions()
    expect(report).toMatchObject({ healthy: true, missing: [] })
    expect([...report.repaired].sort()).toEqual([off!.scope, off!.scope, away!.scope, 'store/cart/created'].sort())
    const after = await open.hooks()
    expect(after).toHaveLength(neededHookScopes.length)
    expect(after.every((hook) => hook.is_active && hook.destination === 'https://app.test/webhooks')).toBe(true)
  })

  it('that cannot be made are missing, and said to be', async () => {
    const open = await opened()
    await open.rehearsal.platform.faults.set({ kind: 'fail-before', on: 'POST /v3/hooks', times: null, status: 422 })
    expect(await open.store.ensureSubscriptions()).toEqual({ healthy: false, repaired: [], missing: [...neededHookScopes] })
  })

  it('are of no concern to a process that subscribes to none', async () => {
    const open = await openStore((context) => smallStore(context), { webhooks: null })
    expect(await open.store.ensureSubscriptions()).toMatchObject({ healthy: true })
    expect(open.calls()).toEqual({})
  })
})
