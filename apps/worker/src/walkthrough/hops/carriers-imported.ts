import type { Walk } from '../walk.ts'
import { warehouseList } from '../warehouse-lists.ts'

interface Carrier {
  readonly name: string
  readonly methods: readonly { readonly name: string }[]
}

/** Every carrier a shopper can choose, and every shipping method, stands in the warehouse. */
export async function carriersImported(walk: Walk): Promise<void> {
  const offered = await walk.store.offered()
  const carriers = await warehouseList<Carrier>(walk, `${walk.store.division}/carriers`)
  const known = new Set(carriers.map((carrier) => carrier.name))
  const knownMethods = new Set(carriers.flatMap((carrier) => carrier.methods.map((method) => method.name)))
  walk.check('the store has carriers and methods', offered.carriers.length > 0 && offered.methods.length > 0, true)
  walk.check(
    'carriers that are missing',
    offered.carriers.filter((name) => !known.has(name)),
    [],
  )
  walk.check(
    'shipping methods that are missing',
    offered.methods.filter((name) => !knownMethods.has(name)),
    [],
  )
}
