import { describe, expect, it } from 'vitest'
import { rehearse } from '../server/rehearsal.ts'

const page = (first: number) =>
  `{ productVariants(first: ${first}) { nodes { id product { id } inventoryItem { id unitCost { amount } } } } }`

describe('the leaky bucket of one app in one shop', () => {
  it('a document above 1,000 requested points is refused with MAX_COST_EXCEEDED', async () => {
    const shop = await rehearse()
    await shop.command('changeBehaviour', { costModel: 'linear' })
    const refused = await shop.graphql(page(250))
    expect(refused.status).toBe(200)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'MAX_COST_EXCEEDED', cost: 1_002, maxCost: 1_000 })
    expect((await shop.graphql(page(249))).errors).toEqual([])
  })

  it('a document dearer than the whole bucket of a small shop is refused, not throttled for ever', async () => {
    const shop = await rehearse()
    await shop.command('changeBehaviour', { bucket: { maximumAvailable: 40, restoreRate: 10 } })
    expect((await shop.graphql(page(250))).errors[0]?.extensions).toMatchObject({ code: 'MAX_COST_EXCEEDED', maxCost: 40 })
  })

  it('an empty bucket answers THROTTLED with HTTP 200 and refills with time', async () => {
    const shop = await rehearse()
    await shop.command('changeBehaviour', { bucket: { maximumAvailable: 60, restoreRate: 50 } })
    await shop.platform.faults.set({ kind: 'throttled', on: '*', times: 1 })
    const refused = await shop.graphql(page(250))
    expect([refused.status, refused.errors[0]?.extensions['code']]).toEqual([200, 'THROTTLED'])
    expect(refused.extensions.cost).toMatchObject({
      requestedQueryCost: 46,
      actualQueryCost: null,
      throttleStatus: { currentlyAvailable: 0 },
    })
    shop.pass(1_000)
    expect((await shop.graphql(page(250))).errors).toEqual([])
  })

  it('what was reserved and not used is given back', async () => {
    const shop = await rehearse()
    const { cost } = (await shop.graphql(page(250))).extensions
    expect(cost).toMatchObject({ requestedQueryCost: 46, actualQueryCost: 2, throttleStatus: { currentlyAvailable: 1_998 } })
  })

  it('the debug header itemises the points', async () => {
    const shop = await rehearse()
    const { extensions } = await shop.graphql(page(10), {}, { 'shopify-graphql-cost-debug': '1' })
    expect(extensions.cost).toMatchObject({
      fields: expect.arrayContaining([{ path: ['productVariants'], requestedTotalCost: 10, requestedChildrenCost: 4 }]),
    })
  })
})
