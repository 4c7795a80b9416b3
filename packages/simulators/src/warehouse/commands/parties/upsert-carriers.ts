import { instant, newId, nextChange, type WarehouseContext } from '../../context.ts'
import type { Carrier, ShippingMethod } from '../../model/parties.ts'
import { done, type Outcome, type Refusal } from '../../outcome.ts'
import { once } from '../../rules/once.ts'
import { writableDivision } from '../../rules/writable-division.ts'
import { keyOf } from '../../tables.ts'

export interface CarrierUpsert {
  readonly effectKey?: string
  readonly name: string
  readonly trackingUrlTemplate?: string | null
  readonly methods: readonly { readonly name: string; readonly description?: string | null }[]
}

export type CarrierResult =
  | { readonly status: 'created' | 'updated' | 'unchanged'; readonly carrier: Carrier }
  | { readonly status: 'rejected'; readonly refusal: Refusal }

/** Creates carriers by name, or adds the methods a carrier lacks. Names compare without regard to case. */
export function upsertCarriers(
  context: WarehouseContext,
  divisionId: string,
  elements: readonly CarrierUpsert[],
): Outcome<readonly CarrierResult[]> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  return done(elements.map((element) => upsertOne(context, divisionId, element)))
}

function upsertOne(context: WarehouseContext, divisionId: string, element: CarrierUpsert): CarrierResult {
  const { effectKey: key, ...content } = element
  const outcome = once<{ status: 'created' | 'updated' | 'unchanged'; carrier: Carrier }>(
    context,
    { divisionId, key, operation: 'upsertCarriers', content },
    () => {
      const value = store(context, divisionId, element)
      return done({ value, result: { type: 'carrier', id: value.carrier.id } })
    },
  )
  if (!outcome.ok) return { status: 'rejected', refusal: outcome }
  if (!outcome.value.replayed) return outcome.value.value
  const carrier = context.tables.carriers.get(outcome.value.effect.result.id)
  // Deleted since: the command was carried out, and is again, as the caller plainly wants the carrier
  return carrier ? { status: 'unchanged', carrier } : store(context, divisionId, element)
}

function store(context: WarehouseContext, divisionId: string, element: CarrierUpsert) {
  const { tables } = context
  const known = tables.carriers.first('name', keyOf(divisionId, element.name.toLowerCase()))
  const methods = withMethods(context, known?.methods ?? [], element.methods)
  const trackingUrlTemplate = element.trackingUrlTemplate === undefined ? (known?.trackingUrlTemplate ?? null) : element.trackingUrlTemplate
  if (known && methods.length === known.methods.length && trackingUrlTemplate === known.trackingUrlTemplate)
    return { status: 'unchanged' as const, carrier: known }
  const times = { updatedAt: instant(context), changeSequence: nextChange(context) }
  const { id, name } = known ?? { id: newId(context, 'car'), name: element.name }
  const carrier = tables.carriers.put({ id, divisionId, name, trackingUrlTemplate, methods, ...times })
  return { status: known ? ('updated' as const) : ('created' as const), carrier }
}

function withMethods(
  context: WarehouseContext,
  known: readonly ShippingMethod[],
  wanted: CarrierUpsert['methods'],
): readonly ShippingMethod[] {
  const methods = [...known]
  for (const { name, description = null } of wanted)
    if (!methods.some((method) => method.name.toLowerCase() === name.toLowerCase()))
      methods.push({ id: newId(context, 'met'), name, description })
  return methods
}
