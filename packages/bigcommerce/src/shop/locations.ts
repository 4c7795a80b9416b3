import { id, type StoreLocation, type StoreLocationId } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { numberedPages } from '../client/numbered-pages.ts'
import { listOf } from '../client/pages.ts'

const locationNode = z.object({
  id: z.number().int().positive(),
  code: z.string().nullish().catch(null),
  label: z.string().nullish().catch(null),
  enabled: z.boolean().nullish().catch(null),
  managed_by_external_source: z.boolean().nullish().catch(null),
})
type LocationNode = z.infer<typeof locationNode>

/** Enabled locations, the default one first: it is the one that exists from the beginning, and the catalogue's own figures are its. */
export async function locations(client: Client): Promise<readonly StoreLocation[]> {
  const found = new Map<number, LocationNode>()
  const pages = numberedPages(LOCATIONS_PER_PAGE, (page) => readLocations(client, { page }))
  for await (const rows of pages) for (const row of rows) found.set(row.id, row)
  const enabled = [...found.values()].filter((one) => one.enabled !== false).sort((a, b) => a.id - b.id)
  const standard = enabled.length > 1 ? ((await defaultId(client)) ?? enabled[0]?.id) : enabled[0]?.id
  return enabled
    .map(
      (node): StoreLocation => ({
        id: id<StoreLocationId>(String(node.id)),
        name: node.label || node.code || `Location ${node.id}`,
        primary: node.id === standard,
        // Its figures are ruled by another system, which would overwrite ours.
        managedBy: node.managed_by_external_source ? 'other' : 'merchant',
      }),
    )
    .sort((a, b) => Number(b.primary) - Number(a.primary))
}

/** No location says of itself that it is the default one. Asked once in a process. */
async function defaultId(client: Client): Promise<number | null> {
  const { memory } = client.pace
  if (memory.defaultLocation !== undefined) return memory.defaultLocation
  const { data } = await readLocations(client, { is_default: 'true' })
  memory.defaultLocation = data.length === 1 ? (data[0]?.id ?? null) : null
  return memory.defaultLocation
}

const readLocations = (client: Client, filter: Readonly<Record<string, string | number>>) =>
  client.read({ path: '/v3/inventory/locations', query: { ...filter, limit: LOCATIONS_PER_PAGE }, data: listOf(locationNode) })

const LOCATIONS_PER_PAGE = 250
