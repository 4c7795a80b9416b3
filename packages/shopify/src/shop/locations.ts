import { id, type StoreLocation, type StoreLocationId } from '@connect/core'
import type { Client } from '../client/client.ts'
import { type LocationNode, locationsPage } from '../operations/locations.ts'

/** Active locations, those of fulfilment services included (they are not ours to send stock to). Without a known primary one, the first stands for it. */
export async function locations(client: Client): Promise<readonly StoreLocation[]> {
  const nodes: LocationNode[] = []
  let primary: string | null = null
  for (let after: string | null = null, more = true; more; ) {
    const { data }: { data: LocationsData } = await client.read(locationsPage, { after })
    nodes.push(...data.locations.nodes)
    primary = data.primary?.id ?? primary
    more = Boolean(data.locations.pageInfo.hasNextPage && data.locations.pageInfo.endCursor)
    after = data.locations.pageInfo.endCursor ?? null
  }
  const active = nodes.filter(({ isActive }) => isActive)
  const first = primary ?? active.find(({ isFulfillmentService }) => !isFulfillmentService)?.id
  return active.map((node) => ({
    id: id<StoreLocationId>(node.id),
    name: node.name,
    primary: node.id === first,
    managedBy: node.isFulfillmentService && node.fulfillmentService?.type !== 'MANUAL' ? 'other' : 'merchant',
  }))
}
type LocationsData = {
  primary?: { id: string } | null | undefined
  locations: { nodes: LocationNode[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined } }
}
