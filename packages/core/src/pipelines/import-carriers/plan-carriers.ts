import type { WarehouseCarrier } from '../../domain/warehouse.ts'
import { methodKey } from '../../planning/order-method.ts'
import type { StoreCarrier } from '../../ports/store-platform.ts'
import type { MethodMappingRecord } from '../../records/carrier.ts'

export interface PlannedCarrier {
  readonly carrier: StoreCarrier
  /** The warehouse's own name of it; null: it has none by that name. */
  readonly name: string | null
  /** Not in the warehouse yet. */
  readonly missing: readonly string[]
  /** New ones only: what a person has chosen, or left open, is not touched. */
  readonly mappings: readonly MethodMappingRecord[]
}

/** What one of the store's carriers still lacks in the warehouse and in the mapping. Names are the same in any case. */
export function planCarrier(
  carrier: StoreCarrier,
  warehouse: readonly WarehouseCarrier[],
  mapped: ReadonlyMap<string, MethodMappingRecord>,
  createMissing: boolean,
): PlannedCarrier {
  const existing = warehouse.find((one) => same(one.name, carrier.name)) ?? null
  const methods = carrier.methods.length > 0 ? carrier.methods : [{ code: carrier.code, name: carrier.name }]
  const missing = methods.filter((method) => !existing?.methods.some((name) => same(name, method.name))).map((method) => method.name)
  const name = existing?.name ?? (createMissing ? carrier.name : null)
  const mappings = methods.flatMap((method): readonly MethodMappingRecord[] => {
    const storeMethod = methodKey({ code: method.code, title: method.name })
    const before = mapped.get(storeMethod)
    // One that orders brought up before anybody mapped it is still free to be mapped.
    if (before && (before.carrier !== null || name === null)) return []
    const known = existing?.methods.find((one) => same(one, method.name)) ?? (createMissing ? method.name : null)
    const createdByUs = createMissing && missing.includes(method.name)
    return [{ storeMethod, title: method.name, carrier: known === null ? null : name, method: known, createdByUs }]
  })
  return {
    carrier,
    name,
    missing: [...new Set(missing)],
    mappings: mappings.filter((one) => !mapped.has(one.storeMethod) || one.carrier !== null),
  }
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
