import { describe, expect, it } from 'vitest'
import { rehearseStore } from '../server/rehearsal.ts'

describe('the store', () => {
  it('tells who it is, where its clocks are and what plan it has', async () => {
    const store = await rehearseStore()
    await store.command('changeStore', {
      name: 'Lake Street',
      country: 'Germany',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      planLevel: 'Plus',
    })
    expect((await store.api('GET', '/v2/store')).body).toMatchObject({
      id: 'abc123',
      name: 'Lake Street',
      country_code: 'DE',
      currency: 'EUR',
      currency_symbol: '€',
      plan_level: 'Plus',
      timezone: { name: 'Europe/Berlin', raw_offset: 3_600, dst_offset: 7_200, dst_correction: false },
    })
    expect((await store.api('GET', '/v2/time')).body).toEqual({ time: store.now() / 1_000 })
  })

  it('tells when it moves stock by itself; a channel inherits what it does not say', async () => {
    const store = await rehearseStore()
    expect((await store.api('GET', '/v3/settings/inventory')).body).toMatchObject({ data: { update_stock_behavior: 'order_placed' } })
    await store.command('changeInventorySettings', { updateStockBehavior: 'order_completed_or_shipped', refundOrderStockAdjustment: true })
    expect((await store.api('GET', '/v3/settings/inventory')).body).toMatchObject({
      data: { update_stock_behavior: 'order_completed_or_shipped', refund_order_stock_adjustment: true },
    })
    expect((await store.api('GET', '/v3/settings/inventory?channel_id=1')).body).toMatchObject({ data: { update_stock_behavior: null } })
  })

  it('has 15 order statuses, each with the label its merchant gave it', async () => {
    const store = await rehearseStore()
    await store.command('renameStatus', { status: 11, label: 'Ready to pack' })
    const { body } = await store.api('GET', '/v2/order_statuses')
    expect([(body as readonly object[]).length, body[11]]).toMatchObject([
      15,
      { id: 11, name: 'Awaiting Fulfillment', system_label: 'Awaiting Fulfillment', custom_label: 'Ready to pack' },
    ])
    await store.command('renameStatus', { status: 11 })
    expect((await store.api('GET', '/v2/order_statuses/11')).body).toMatchObject({ custom_label: 'Awaiting Fulfillment' })
  })

  it('has shipping zones with their methods, and no content where there are none', async () => {
    const store = await rehearseStore()
    expect(await store.api('GET', '/v2/shipping/zones')).toMatchObject({ status: 204, text: '' })
    await store.command('addShippingZone', {
      name: 'Home',
      methods: [{ name: 'Ground' }, { name: 'Air', type: 'upsready', enabled: false }],
    })
    const zones = (await store.api('GET', '/v2/shipping/zones')).body as readonly { readonly id: number }[]
    expect((await store.api('GET', `/v2/shipping/zones/${zones[0]?.id}/methods`)).body).toMatchObject([
      { name: 'Ground', enabled: true },
      { name: 'Air', enabled: false },
    ])
    expect((await store.api('GET', '/v2/shipping/zones/99/methods')).status).toBe(404)
  })

  it('sells in one channel', async () => {
    const store = await rehearseStore()
    expect((await store.api('GET', '/v3/channels')).body).toMatchObject({ data: [{ id: 1, type: 'storefront', status: 'active' }] })
  })
})
