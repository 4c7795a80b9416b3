import { z } from 'zod'
import type { RestClient } from '../client.ts'

/** Costs come without it. Asked once in a process. */
export async function currencyOf(client: RestClient): Promise<string> {
  client.memory.currency ??= (
    await client.read({ path: '/wc/v3/data/currencies/current', data: z.object({ code: z.string().min(1) }) })
  ).code
  return client.memory.currency
}
