import type { Made } from './made.ts'
import { type Merchant, StoreRefused } from './merchant.ts'
import type { PluginPage } from './plugin-page.ts'

interface CleanUp {
  readonly merchant: Merchant
  /** Null: the store was not connected by the plugin. */
  readonly page: PluginPage | null
  readonly made: Made
  readonly backend: string
}

/** Takes away whatever the suite has made, also what a hop that failed has left. Gives what could not be removed, in words. */
export async function cleanUp({ merchant, page, made, backend }: CleanUp): Promise<readonly string[]> {
  const left: string[] = []
  const attempt = (what: string, work: () => Promise<unknown>) =>
    work().catch((error: unknown) => {
      if (error instanceof StoreRefused && [404, 410].includes(error.status)) return
      left.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    })
  if (page)
    await attempt('the connection of the plugin', async () => {
      const { state, backend: connected } = await page.connection()
      if (state === 'connected' && connected === backend) await page.disconnect()
    })
  await attempt('webhooks', () => removeWebhooks(merchant, backend))
  for (const id of made.orders) await attempt(`order ${id}`, () => merchant.remove(`orders/${id}`))
  await attempt('products', () => removeProducts(merchant, [...made.products]))
  await attempt('what is still there', async () => left.push(...(await stillThere(merchant, made, backend))))
  return left
}

interface Webhook {
  readonly id: number
  readonly delivery_url: string
}

const ownWebhooks = async (merchant: Merchant, backend: string): Promise<readonly Webhook[]> =>
  (await merchant.get<readonly Webhook[]>('webhooks?per_page=100')).filter(({ delivery_url }) => delivery_url.startsWith(`${backend}/`))

async function removeWebhooks(merchant: Merchant, backend: string): Promise<void> {
  for (const { id } of await ownWebhooks(merchant, backend)) await merchant.remove(`webhooks/${id}`)
}

async function removeProducts(merchant: Merchant, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 100) await merchant.post('products/batch', { delete: ids.slice(from, from + 100) })
}

/** Looks at the store once more. */
async function stillThere(merchant: Merchant, made: Made, backend: string): Promise<readonly string[]> {
  const left: string[] = []
  const orders = [...made.orders].join(',')
  if (orders !== '')
    for (const { id } of await listed(merchant, `orders?include=${orders}&status=any`)) left.push(`order ${id} is still there`)
  const products = [...made.products]
  for (let from = 0; from < products.length; from += 100)
    for (const { id } of await listed(merchant, `products?include=${products.slice(from, from + 100).join(',')}&status=any`))
      left.push(`product ${id} is still there`)
  for (const { id } of await ownWebhooks(merchant, backend)) left.push(`webhook ${id} is still there`)
  return left
}

const listed = (merchant: Merchant, path: string): Promise<readonly { readonly id: number }[]> =>
  merchant.get(`${path}&per_page=100&_fields=id`)
