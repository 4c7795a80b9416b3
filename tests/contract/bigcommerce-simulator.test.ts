import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ContractBreach, openContract } from '../../packages/simulators/src/bigcommerce/contract/index.ts'
import type { Answer, ApiRequest, Endpoint } from '../../packages/simulators/src/bigcommerce/server/endpoint.ts'
import { endpoints } from '../../packages/simulators/src/bigcommerce/server/parts.ts'
import { rehearseStore } from '../../packages/simulators/src/bigcommerce/server/rehearsal.ts'

const specs = new URL('../../../shared/specs/bigcommerce/', import.meta.url)
const absent = existsSync(specs) ? '' : ' (skipped: the official files are not beside this clone)'
if (absent) console.log(`The simulated BigCommerce is not compared with the official files${absent}`)

const named = ({ method, path }: Endpoint) => `${method} ${path}`
const endpoint = (name: string) => endpoints.find((one) => named(one) === name)!

async function contract() {
  const opened = await openContract()
  if (!opened) throw new Error('The official files are gone')
  return opened
}

describe.skipIf(absent !== '')(`what the simulated BigCommerce serves${absent}`, () => {
  it('is in the official files, every operation of it', async () => {
    const official = await contract()
    expect(endpoints.filter((one) => !official.knows(one)).map(named)).toEqual([])
    expect(endpoints.length).toBeGreaterThan(30)
  })

  /** An answer as the simulator gives it, changed in one place. */
  async function corrupted(path: string, change: (body: never) => unknown): Promise<Answer> {
    const store = await rehearseStore()
    await store.command('createProduct', { name: 'Mug', sku: 'MUG', stock: 3 })
    await store.command('addShippingZone', { name: 'Home', methods: [{ name: 'Ground' }] })
    await store.command('placeOrder', { lines: [{ sku: 'MUG', quantity: 1 }] })
    const { status, body } = await store.api('GET', path)
    const copy = structuredClone(body)
    change(copy)
    return { status, body: copy }
  }

  const field = (name: string, value: unknown) => (row: Record<string, unknown>) => {
    row[name] = value
  }
  const first = (change: (row: Record<string, unknown>) => void) => (body: { data: Record<string, unknown>[] }) => change(body.data[0]!)
  const row = (change: (row: Record<string, unknown>) => void) => (body: Record<string, unknown>[]) => change(body[0]!)

  it.each([
    ['GET /v3/catalog/products', first(field('inventory_tracking', 'sku')), 'data/0/inventory_tracking'],
    ['GET /v3/catalog/products', first(field('name', null)), 'data/0/name'],
    ['GET /v3/catalog/variants', first(field('product_id', '7')), 'data/0/product_id'],
    ['GET /v3/inventory/items', first(field('locations', {})), 'data/0/locations'],
    ['GET /v3/inventory/locations', first(field('enabled', 'yes')), 'data/0/enabled'],
    ['GET /v3/channels', first(field('name', undefined)), 'data/0'],
    ['GET /v2/orders', row(field('status_id', 'Pending')), '0/status_id'],
    ['GET /v2/shipping/zones', row(field('type', 'moon')), '0/type'],
    ['GET /v2/store', field('timezone', 'Europe/Berlin'), 'timezone'],
  ])('%s, corrupted, is caught at its place (%#)', async (name, change, place) => {
    const official = await contract()
    const path = name.split(' ')[1]!
    const asked: ApiRequest = { params: {}, query: new URLSearchParams(), body: undefined }
    const sound = await corrupted(path, () => {})
    expect(() => official.check(endpoint(name), asked, sound)).not.toThrow()
    const answer = await corrupted(path, change as (body: never) => unknown)
    expect(() => official.check(endpoint(name), asked, answer)).toThrow(ContractBreach)
    expect(() => official.check(endpoint(name), asked, answer)).toThrow(`${name}: response/${place}`)
  })

  it.each([
    ['GET /v2/orders', 'min_date_modifed=2026-11-20T00:00:00Z', undefined, 'query/min_date_modifed'],
    ['GET /v3/catalog/products', 'limit=many', undefined, 'query/limit'],
    ['GET /v3/catalog/products', 'include=everything', undefined, 'query/include'],
    ['PUT /v3/inventory/adjustments/absolute', '', { items: [{ location_id: 1, quantity: 2 }] }, 'request/items/0'],
    [
      'PUT /v3/inventory/adjustments/absolute',
      '',
      { items: [{ location_id: 1, variant_id: 1, sku: 'A', quantity: 2 }] },
      'request/items/0',
    ],
  ])('a request of %s that was taken although it does not keep to the contract is caught (%#)', async (name, query, body, place) => {
    const official = await contract()
    const asked: ApiRequest = { params: {}, query: new URLSearchParams(query), body }
    expect(() => official.check(endpoint(name), asked, { status: 200, body: undefined })).toThrow(`${name}: ${place}`)
    expect(() =>
      official.check(endpoint(name), asked, { status: 422, body: { status: 422, title: 'no', type: '', errors: {} } }),
    ).not.toThrow()
  })

  it('the simulator itself answers through the contract: what breaks it breaks the test', async () => {
    const store = await rehearseStore()
    await store.command('addShippingZone', { name: 'Home', methods: [{ name: 'Ground', type: 'on foot' }] })
    await expect(store.api('GET', '/v2/shipping/zones/1/methods')).rejects.toThrow(/methods: response\/0\/type/)
  })
})
