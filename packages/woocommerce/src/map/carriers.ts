import type { StoreCarrier } from '@connect/core'
import { methodCode } from './delivery.ts'
import { plainText } from './text.ts'

/** A method of a shipping zone. */
export interface ZoneMethod {
  readonly method_id: string
  readonly instance_id?: string | number | null | undefined
  readonly title: string
  /** Its name. */
  readonly zone: string
}

/** Zones with their methods, in the store's order, under the codes that orders carry. */
export function carriersOf(methods: readonly ZoneMethod[]): readonly StoreCarrier[] {
  const zones = new Map<string, Map<string, string>>()
  for (const { method_id, instance_id, title, zone } of methods) {
    const name = plainText(zone) ?? 'Everywhere'
    const known = zones.get(name) ?? new Map<string, string>()
    known.set(methodCode(method_id, instance_id), plainText(title) ?? method_id)
    zones.set(name, known)
  }
  return [...zones].map(([name, known]) => ({ code: name, name, methods: [...known].map(([code, title]) => ({ code, name: title })) }))
}
