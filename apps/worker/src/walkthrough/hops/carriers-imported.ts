import type { Walk } from '../walk.ts'
import { division, warehouseList } from '../warehouse-lists.ts'

interface Rows<Row> {
  readonly rows: readonly Row[]
}
interface Named {
  readonly name: string
  readonly active: boolean
}
interface Method extends Named {
  readonly rate: { readonly services?: readonly Named[] }
}
interface Profile {
  readonly zones: readonly { readonly methods: readonly Method[] }[]
}
interface Carrier {
  readonly name: string
  readonly methods: readonly { readonly name: string }[]
}

/** Every carrier a shopper can choose, and every shipping method, stands in the warehouse. */
export async function carriersImported(walk: Walk): Promise<void> {
  const services = (await walk.get<Rows<Named>>('/api/store/list/carriers')).rows.filter((one) => one.active)
  const profiles = (await walk.get<Rows<Profile>>('/api/store/list/deliveryProfiles')).rows
  const offered = profiles.flatMap((one) => one.zones.flatMap((zone) => zone.methods)).filter((one) => one.active)
  const methods = offered.flatMap(({ name, rate }) => rate.services?.filter((one) => one.active).map((one) => one.name) ?? [name])
  const carriers = await warehouseList<Carrier>(walk, `${division}/carriers`)
  const known = (name: string) => carriers.some((carrier) => carrier.name === name)
  const knownMethods = new Set(carriers.flatMap((carrier) => carrier.methods.map((method) => method.name)))
  walk.check('the store has carriers and methods', services.length > 0 && methods.length > 5, true)
  walk.check(
    'carriers that are missing',
    services.map((one) => one.name).filter((name) => !known(name)),
    [],
  )
  walk.check(
    'shipping methods that are missing',
    methods.filter((name) => !knownMethods.has(name)),
    [],
  )
}
