import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rehearseSite, type SiteRehearsal } from '../server/rehearsal.ts'

const SECRET = 'a secret of the app'

async function listening(topics: readonly string[], options: Parameters<typeof rehearseSite>[0] = {}): Promise<SiteRehearsal> {
  const site = await rehearseSite(options)
  for (const topic of topics)
    await site.api('POST', '/wc/v3/webhooks', { topic, delivery_url: `https://app.test/${topic}`, secret: SECRET })
  site.received.length = 0
  return site
}

const product = (site: SiteRehearsal) => site.command('createProduct', { name: 'Mug', sku: 'MUG', stock: 5 })
const bodies = (site: SiteRehearsal) => site.received.map(({ body }) => JSON.parse(String(body)) as { readonly stock_quantity?: number })

describe('a webhook', () => {
  it('is greeted by a ping without topic and signature, and made whether or not that is answered', async () => {
    const site = await rehearseSite()
    site.answer = () => 0
    const made = await site.api('POST', '/wc/v3/webhooks', { topic: 'order.created', delivery_url: 'https://app.test/', secret: SECRET })
    expect([made.status, made.body]).toMatchObject([201, { status: 'active' }])
    expect(made.body).not.toHaveProperty('secret')
    expect(site.received).toMatchObject([{ body: 'webhook_id=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }])
    expect(Object.keys(site.received[0]?.headers ?? {}).filter((name) => name.startsWith('x-wc'))).toEqual([])
  })

  it('tells nothing before the site’s cron runs, and nothing where it does not run', async () => {
    const site = await listening(['product.created'], { profile: { cronRuns: false } })
    await product(site)
    expect(await site.platform.runQueue()).toEqual({ delivered: 0, failed: 0 })
    await site.command('changeSite', { cronRuns: true })
    expect(await site.platform.runQueue()).toMatchObject({ delivered: 1 })
  })

  it('is signed over its raw body', async () => {
    const site = await listening(['product.created'])
    await product(site)
    await site.platform.runQueue()
    const [request] = site.received
    expect(request?.headers['x-wc-webhook-signature']).toBe(createHmac('sha256', SECRET).update(String(request?.body)).digest('base64'))
  })

  it('says once what changed several times, with the latest state', async () => {
    const site = await listening(['product.updated'])
    await product(site)
    for (const quantity of [4, 3, 2]) await site.command('setStock', { sku: 'MUG', quantity })
    await site.platform.runQueue()
    expect(bodies(site)).toMatchObject([{ stock_quantity: 2 }])
  })

  it('echoes our own writes, the same figure again, too', async () => {
    const site = await listening(['product.updated'])
    const { id } = (await product(site)) as { readonly id: number }
    await site.api('PUT', `/wc/v3/products/${id}`, { stock_quantity: 5 })
    await site.platform.runQueue()
    expect(bodies(site)).toMatchObject([{ stock_quantity: 5 }])
  })

  it('tells of what went into the trash by its id alone, and of what is deleted for good nothing', async () => {
    const site = await listening(['product.deleted'])
    const { id } = (await product(site)) as { readonly id: number }
    await site.command('trashProduct', { id })
    await site.platform.runQueue()
    expect(bodies(site)).toEqual([{ id }])
    await site.command('deleteProduct', { id })
    await site.platform.runQueue()
    expect(site.received).toHaveLength(1)
  })

  it('is tried once, and disabled after the seventh failure in a row; made active again, the next failure disables it', async () => {
    const site = await listening(['product.updated'])
    await product(site)
    site.answer = () => 500
    const status = async () => ((await site.api('GET', '/wc/v3/webhooks/1')).body as { readonly status: string }).status
    const fail = async () => {
      await site.command('setStock', { sku: 'MUG', quantity: 1 })
      await site.platform.runQueue()
      await site.platform.runQueue()
      return status()
    }
    for (let failure = 1; failure <= 6; failure++) expect(await fail()).toBe('active')
    expect(await fail()).toBe('disabled')
    expect(site.received).toHaveLength(7)
    await site.api('PUT', '/wc/v3/webhooks/1', { status: 'active' })
    expect(await fail()).toBe('disabled')
  })

  it('shows no more than its user may see', async () => {
    const site = await listening(['product.updated'])
    await product(site)
    await site.command('changeRole', { login: 'admin', role: 'subscriber' })
    await site.command('setStock', { sku: 'MUG', quantity: 1 })
    await site.platform.runQueue()
    expect(bodies(site)).toMatchObject([{ code: 'woocommerce_rest_cannot_view' }])
  })

  it('is dropped, doubled, late or forged as the panel says', async () => {
    const site = await listening(['product.updated'])
    await product(site)
    const told = async (kind: 'webhook-drop' | 'webhook-duplicate' | 'webhook-delay' | 'webhook-forge') => {
      site.received.length = 0
      await site.platform.faults.set({ kind, on: 'product.updated', times: 1, milliseconds: 5_000 })
      await site.command('setStock', { sku: 'MUG', quantity: 1 })
      await site.platform.runQueue()
      return site.received.length
    }
    expect(await told('webhook-drop')).toBe(0)
    expect(await told('webhook-duplicate')).toBe(2)
    expect(await told('webhook-forge')).toBe(1)
    expect(site.received[0]?.headers['x-wc-webhook-signature']).not.toBe(
      createHmac('sha256', SECRET).update(String(site.received[0]?.body)).digest('base64'),
    )
    expect(await told('webhook-delay')).toBe(0)
    site.pass(5_000)
    await site.platform.runQueue()
    expect(site.received).toHaveLength(1)
  })
})
