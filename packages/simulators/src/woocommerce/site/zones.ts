import type { SiteContext } from '../context.ts'
import { type ShippingZone, SITE_KIND } from '../model/site.ts'
import { nextId } from './ids.ts'

/** What is left over; every site has it. */
export const REST_OF_WORLD: ShippingZone = { id: 0, name: 'Locations not covered by your other zones', methods: [] }

export const SHIPPING_METHODS = [
  { id: 'flat_rate', title: 'Flat rate', description: 'Lets you charge a fixed rate for shipping.' },
  {
    id: 'free_shipping',
    title: 'Free shipping',
    description: 'Free shipping is a special method which can be triggered with coupons and minimum spends.',
  },
  {
    id: 'local_pickup',
    title: 'Local pickup',
    description:
      'Allow customers to pick up orders themselves. By default, when using local pickup store base taxes will apply regardless of customer address.',
  },
  { id: 'pickup_location', title: 'Local pickup', description: 'Allow customers to choose a local pickup location during checkout.' },
] as const

export function zonesOf(context: SiteContext): readonly ShippingZone[] {
  const own = [...zones(context).values()]
  return own.some(({ id }) => id === 0) ? own.toSorted((a, b) => a.id - b.id) : [REST_OF_WORLD, ...own]
}

export function zoneOf(context: SiteContext, id: number): ShippingZone | undefined {
  return zonesOf(context).find((zone) => zone.id === id)
}

export interface MethodOrder {
  readonly methodId: string
  readonly title?: string
  readonly enabled?: boolean
}

/** Adds a zone with its methods. Inside a command. */
export function addZone(context: SiteContext, name: string, methods: readonly MethodOrder[] = []): ShippingZone {
  const id = nextId(context, 'zone')
  zones(context).put(String(id), { id, name, methods: [] })
  for (const method of methods) addMethod(context, id, method)
  return zoneOf(context, id) as ShippingZone
}

export function addMethod(
  context: SiteContext,
  zoneId: number,
  { methodId, title, enabled = true }: MethodOrder,
): ShippingZone | undefined {
  const zone = zoneOf(context, zoneId)
  if (!zone) return undefined
  const usual = SHIPPING_METHODS.find(({ id }) => id === methodId)?.title ?? methodId
  const method = { instanceId: nextId(context, 'method'), methodId, title: title ?? usual, enabled }
  return zones(context).put(String(zoneId), { ...zone, methods: [...zone.methods, method] })
}

function zones(context: SiteContext) {
  return context.world.collection<ShippingZone>(SITE_KIND.zone)
}
