import { already, applied, type CarrierUpsert, type Outcome, type WarehouseCarrier } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { errorBody } from '../client/error-body.ts'
import { refusal } from '../client/outcome.ts'
import { readAll } from '../client/pages.ts'
import { sendBatches } from '../client/send-batches.ts'
import type { Scope } from './scope.ts'
import { cutText } from './text.ts'

const method = z.object({ id: z.string(), name: z.string() })
const carrier = z.object({ id: z.string(), name: z.string(), methods: z.array(method) })
export type ContractCarrier = z.infer<typeof carrier>

export const listCarriers = (client: Client, scope: Scope): Promise<readonly ContractCarrier[]> =>
  readAll(client, { path: `${scope.path}/carriers`, query: { limit: 500 } }, carrier)

export const toWarehouseCarrier = ({ name, methods }: ContractCarrier): WarehouseCarrier => ({
  name,
  methods: methods.map((one) => one.name),
})

const result = z.object({ status: z.enum(['created', 'updated', 'unchanged', 'rejected']), error: errorBody.nullable() })
type Result = z.infer<typeof result>

/** Adds what is missing; nothing is ever taken away. */
export function upsertCarriers(client: Client, scope: Scope, carriers: readonly CarrierUpsert[]): Promise<readonly Outcome[]> {
  const call = { path: `${scope.path}/carriers:batch`, limit: 100, element, results: z.object({ results: z.array(result) }), outcome }
  return sendBatches<CarrierUpsert, Result, null>(client, call, carriers)
}

const element = ({ key, name, methods }: CarrierUpsert) => ({
  effectKey: key,
  name: nameOf(name),
  methods: methods.map((one) => ({ name: nameOf(one) })),
})
const nameOf = (text: string): string => cutText(text.trim(), 100)

function outcome(one: Result): Outcome {
  if (one.status === 'rejected') return one.error ? refusal(one.error) : { kind: 'uncertain', reason: 'Rejected without a reason' }
  return one.status === 'unchanged' ? already(null) : applied(null)
}

/** Ids of a carrier and its method by their names, in any case; null where there is none of that name. */
export function carrierIds(
  carriers: readonly ContractCarrier[],
  carrierName: string | null,
  methodName: string | null,
): { readonly carrierId: string | null; readonly shippingMethodId: string | null } {
  const same = (a: string, b: string | null) => b !== null && a.toLowerCase() === nameOf(b).toLowerCase()
  const found = carriers.find((one) => same(one.name, carrierName))
  return { carrierId: found?.id ?? null, shippingMethodId: found?.methods.find((one) => same(one.name, methodName))?.id ?? null }
}
