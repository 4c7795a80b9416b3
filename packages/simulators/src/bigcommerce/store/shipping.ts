import { Reader } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'
import { type ShippingZone, STORE_KIND } from '../model/store.ts'

export function zones(context: Pick<StoreContext, 'world'>) {
  return context.world.collection<ShippingZone>(STORE_KIND.zone)
}

/** The merchant adds a zone: `name`, `methods: [{ name, type?, enabled? }]`. */
export function addShippingZone(context: StoreContext, input: unknown): ShippingZone {
  const read = new Reader('addShippingZone', input)
  const zone: ShippingZone = {
    id: context.world.next('zone'),
    name: read.text('name'),
    methods: read.list('methods').map((method) => ({
      id: context.world.next('method'),
      name: method.text('name'),
      type: method.optionalText('type') ?? 'perorder',
      enabled: method.flag('enabled', true),
    })),
  }
  return zones(context).put(String(zone.id), zone)
}
