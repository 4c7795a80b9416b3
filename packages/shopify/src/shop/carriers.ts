import type { StoreCarrier } from '@connect/core'
import type { Client } from '../client/client.ts'
import { carrierServices, type MethodNode, type Participant, shippingMethods } from '../operations/carriers.ts'

/** Carrier services with their methods, and one carrier for the rates that the merchant named himself. Methods are told apart by their name, which is what orders carry. */
export async function carriers(client: Client): Promise<readonly StoreCarrier[]> {
  const found = new Map<string, { name: string; methods: Set<string> }>()
  const carrier = (code: string, name: string) => {
    const known = found.get(code) ?? { name, methods: new Set<string>() }
    found.set(code, known)
    return known.methods
  }
  for (const service of await services(client)) if (service.active) carrier(service.id, nameOf(service))
  for (const method of await methods(client)) {
    if (!method.active) continue
    const provider = method.rateProvider
    if (isParticipant(provider)) {
      const names = carrier(provider.carrierService.id, nameOf(provider.carrierService))
      for (const { name, active } of provider.participantServices) if (active) names.add(name)
    } else carrier(OWN_RATES, 'Store shipping rates').add(method.name)
  }
  return [...found].map(([code, { name, methods: names }]) => ({
    code,
    name,
    methods: [...names].map((one) => ({ code: one, name: one })),
  }))
}

async function services(client: Client) {
  const all = []
  for (let after: string | null = null, more = true; more; ) {
    const page: ServicesPage = (await client.read(carrierServices, { after })).data.carrierServices
    all.push(...page.nodes)
    more = Boolean(page.pageInfo.hasNextPage && page.pageInfo.endCursor)
    after = page.pageInfo.endCursor ?? null
  }
  return all
}
type Page<Node> = { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined } }
type ServicesPage = Page<{ id: string; name?: string | null | undefined; formattedName?: string | null | undefined; active: boolean }>

async function methods(client: Client): Promise<readonly MethodNode[]> {
  const all: MethodNode[] = []
  for (let after: string | null = null, more = true; more; ) {
    const page: ProfilesPage = (await client.read(shippingMethods, { after })).data.deliveryProfiles
    const zones = page.nodes.flatMap(({ profileLocationGroups }) =>
      profileLocationGroups.map(({ locationGroupZones }) => locationGroupZones),
    )
    const cut = zones.some(
      (one) => one.pageInfo.hasNextPage || one.nodes.some(({ methodDefinitions }) => methodDefinitions.pageInfo.hasNextPage),
    )
    if (cut)
      client.options.log.warn('A delivery profile has more zones or methods than are read; unknown methods pass through by name', {
        shop: client.options.shop,
      })
    all.push(...zones.flatMap((one) => one.nodes.flatMap(({ methodDefinitions }) => methodDefinitions.nodes)))
    more = Boolean(page.pageInfo.hasNextPage && page.pageInfo.endCursor)
    after = page.pageInfo.endCursor ?? null
  }
  return all
}
type ZonePage = Page<{ methodDefinitions: Page<MethodNode> }>
type ProfilesPage = Page<{ id: string; profileLocationGroups: { locationGroupZones: ZonePage }[] }>

function isParticipant(provider: MethodNode['rateProvider']): provider is Participant {
  return provider?.__typename === 'DeliveryParticipant'
}

function nameOf(service: {
  readonly id: string
  readonly name?: string | null | undefined
  readonly formattedName?: string | null | undefined
}): string {
  return service.name ?? service.formattedName ?? service.id
}

const OWN_RATES = 'store-rates'
