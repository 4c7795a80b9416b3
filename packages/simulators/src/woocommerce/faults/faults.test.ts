import { describe, expect, it } from 'vitest'
import { rehearseSite, type SiteRehearsal } from '../server/rehearsal.ts'
import type { Fault } from './fault.ts'

async function faulty(fault: Omit<Fault, 'id' | 'times'>): Promise<SiteRehearsal> {
  const site = await rehearseSite()
  for (const sku of ['A', 'B', 'C', 'D']) await site.command('createProduct', { name: sku, sku, stock: 1 })
  await site.platform.faults.set({ times: 1, ...fault })
  return site
}

async function stock(site: SiteRehearsal): Promise<readonly unknown[]> {
  const { body } = await site.api('GET', '/wc/v3/products?orderby=id&order=asc')
  return (body as readonly { readonly stock_quantity: unknown }[]).map(({ stock_quantity }) => stock_quantity)
}

const update = [11, 12, 13, 14].map((id) => ({ id, stock_quantity: 9 }))

describe('the fault panel of a site', () => {
  it('fails before anything is done, as WordPress dies', async () => {
    const site = await faulty({ kind: 'fail-before', on: 'PUT /wc/v3/products/batch', status: 500 })
    const heard = await site.api('PUT', '/wc/v3/products/batch', { update })
    expect([heard.status, heard.body]).toMatchObject([500, { code: 'internal_server_error' }])
    expect(await stock(site)).toEqual([1, 1, 1, 1])
  })

  it('answers with a page instead of JSON, with whatever status', async () => {
    for (const [kind, status] of [
      ['html-page', 403],
      ['html-page', 200],
      ['too-many-requests', 429],
      ['html-page', 503],
    ] as const) {
      const site = await faulty({ kind, on: 'api', status })
      const heard = await site.api('GET', '/wc/v3/products')
      expect([heard.status, heard.headers['content-type'], heard.body]).toEqual([status, 'text/html; charset=UTF-8', undefined])
      expect(heard.text).toContain('<!DOCTYPE html>')
      expect((await site.api('GET', '/wc/v3/products')).status).toBe(200)
    }
  })

  it('says for how long to wait, where whoever limits says so', async () => {
    const site = await faulty({ kind: 'too-many-requests', on: 'api', milliseconds: 30_000 })
    expect((await site.api('GET', '/wc/v3/products')).headers['retry-after']).toBe('30')
  })

  it('loses the reply to what was done', async () => {
    const site = await faulty({ kind: 'lose-reply', on: '/wc/v3/products/batch' })
    expect((await site.api('POST', '/wc/v3/products/batch', { update })).broken).toBe('no-reply')
    expect(await stock(site)).toEqual([9, 9, 9, 9])
  })

  it('runs out of time half-way through a batch', async () => {
    const site = await faulty({ kind: 'half-batch', on: '*' })
    const heard = await site.api('POST', '/wc/v3/products/batch', { update })
    expect([heard.status, heard.text]).toEqual([500, expect.stringContaining('Maximum execution time')])
    expect(await stock(site)).toEqual([9, 9, 1, 1])
  })

  it('is slow for as long as it is told', async () => {
    const site = await faulty({ kind: 'slow', on: 'api', milliseconds: 61_000 })
    const before = site.now()
    await site.api('GET', '/wc/v3/products')
    expect(site.now() - before).toBe(61_000)
  })

  it('is set over the control API, strikes the named site alone, and writes down what it did', async () => {
    const site = await rehearseSite()
    const set = (fault: object) => site.request('POST', '/_control/faults', fault)
    expect((await set({ kind: 'nonsense' })).status).toBe(422)
    await set({ kind: 'html-page', site: 'elsewhere', times: null })
    expect((await site.api('GET', '/wc/v3/products')).status).toBe(200)
    await set({ kind: 'html-page', status: 403 })
    expect((await site.api('GET', '/wc/v3/products')).status).toBe(403)
    const { struck } = JSON.parse((await site.request('GET', '/_control/faults')).text)
    expect(struck).toMatchObject([{ kind: 'html-page', site: '', on: 'GET /wc/v3/products' }])
  })
})
