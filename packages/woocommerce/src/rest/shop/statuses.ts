import { z } from 'zod'
import { isDraft } from '../../map/statuses.ts'
import type { RestClient } from '../client.ts'

/** The store's own statuses, as the merchant calls them, without drafts: of the one report that every version has. Asked once in a process. */
export async function orderStatuses(client: RestClient): Promise<readonly { readonly id: string; readonly label: string }[]> {
  client.memory.statuses ??= await readStatuses(client)
  return client.memory.statuses
}

export async function readStatuses(client: RestClient): Promise<readonly { readonly id: string; readonly label: string }[]> {
  const rows = await client.read({ path: '/wc/v3/reports/orders/totals', data: z.array(row) })
  return rows.filter(({ slug }) => !isDraft(slug)).map(({ slug, name }) => ({ id: slug, label: name }))
}

const row = z.object({ slug: z.string().min(1), name: z.string() })
