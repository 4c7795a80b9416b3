import type { StoreContext } from '../context.ts'
import { type ShippingZone, STORE_KIND } from '../model/store.ts'

/** A zone and the methods its checkout offers; a method whose name begins with `-` is switched off. */
export function putZone(
  context: StoreContext,
  id: number,
  name: string,
  methods: readonly (readonly [type: string, name: string])[],
): void {
  const zone: ShippingZone = {
    id,
    name,
    methods: methods.map(([type, method], at) => ({
      id: id * 10 + at,
      type,
      name: method.replace(/^-/, ''),
      enabled: !method.startsWith('-'),
    })),
  }
  context.world.collection<ShippingZone>(STORE_KIND.zone).put(String(id), zone)
}

/** What a small American store ships with. */
export function seedPlainShipping(context: StoreContext): void {
  putZone(context, 1, 'United States', [
    ['perorder', 'Flat Rate'],
    ['auspost', '-Australia Post'],
  ])
}
