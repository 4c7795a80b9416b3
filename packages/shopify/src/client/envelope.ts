import { parseJson, type Reply } from '@connect/http'
import { z } from 'zod'

const error = z.object({
  message: z.string().catch(''),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.object({ code: z.string().nullish() }).nullish().catch(null),
})
export type GraphqlError = z.infer<typeof error>

const cost = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({ maximumAvailable: z.number(), currentlyAvailable: z.number(), restoreRate: z.number() }),
})
export type Cost = z.infer<typeof cost>
export type ThrottleStatus = Cost['throttleStatus']

const envelope = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.union([z.array(error), z.string().transform((message) => [{ message }])]).nullish(),
  extensions: z
    .object({ cost: cost.nullish().catch(null) })
    .nullish()
    .catch(null),
})

/** What every GraphQL reply consists of, whatever was asked. */
export interface Envelope {
  readonly data: Readonly<Record<string, unknown>> | null
  readonly errors: readonly GraphqlError[]
  readonly cost: Cost | null
}

/** null: not a GraphQL reply (a proxy's page, a broken body). */
export function readEnvelope(reply: Reply): Envelope | null {
  const parsed = envelope.safeParse(parseJson(reply.body))
  if (!parsed.success) return null
  const { data, errors, extensions } = parsed.data
  if (data === undefined && !errors) return null
  return { data: data ?? null, errors: errors ?? [], cost: extensions?.cost ?? null }
}

export const codeOf = (one: GraphqlError): string => one.extensions?.code ?? ''

/** The first error with this code; undefined: none. */
export const errorWith = (errors: readonly GraphqlError[], code: string): GraphqlError | undefined => errors.find((e) => codeOf(e) === code)
