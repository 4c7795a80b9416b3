import { z } from 'zod'
import type { Client } from '../client/client.ts'

const storeNode = z.object({
  name: z.string(),
  timezone: z.object({ name: z.string().min(1) }),
  currency: z.string().min(1),
})

/** What the store says of itself; its currency is remembered. */
export async function storeInfo(client: Client): Promise<z.infer<typeof storeNode>> {
  const info = await client.read({ path: '/v2/store', data: storeNode })
  client.pace.memory.currency = info.currency
  return info
}

/** Costs come without it. Asked once in a process. */
export async function currencyOf(client: Client): Promise<string> {
  return client.pace.memory.currency ?? (await storeInfo(client)).currency
}
