import { Kind } from 'graphql'
import { json, type ServerResponse } from '../../server/http.ts'
import type { Prepared } from '../executor/prepare.ts'
import type { Deployment } from './deployment.ts'
import type { Shop } from './shop.ts'

/** What a document asked for and used, in points. */
export interface Points {
  readonly requested?: number
  readonly actual?: number
}

/** No token, or one that is not good any more. */
export function unauthorised(): ServerResponse {
  return json(401, { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' })
}

/** The answer to a document, written to the call log. */
export function reply(
  deployment: Deployment,
  shop: Shop,
  version: string,
  prepared: Prepared | null,
  body: object,
  cost: Points = {},
): ServerResponse {
  const answer = json(200, body, { 'x-shopify-api-version': version, 'x-request-id': deployment.random.uuid() })
  return logged(deployment, shop, prepared, answer, body, cost)
}

/** Writes an answer to the call log and hands it on. */
export function logged(
  deployment: Deployment,
  shop: Shop,
  prepared: Prepared | null,
  answer: ServerResponse,
  body: object = {},
  cost: Points = {},
): ServerResponse {
  const errors = (body as { readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] }).errors ?? []
  deployment.calls.record({
    at: new Date(deployment.clock.now()).toISOString(),
    shop: shop.domain,
    endpoint: 'graphql',
    operation: prepared?.name ?? null,
    fields: prepared ? rootFields(prepared) : [],
    mutation: prepared?.operation.operation === 'mutation',
    status: answer.status,
    requestedCost: cost.requested ?? null,
    actualCost: cost.actual ?? null,
    errors: errors.map((error) => error.extensions?.code ?? 'ERROR'),
  })
  return answer
}

/** The schema names of a document's root fields, aliases resolved. */
export function rootFields(prepared: Prepared): readonly string[] {
  return prepared.operation.selectionSet.selections.filter((one) => one.kind === Kind.FIELD).map((field) => field.name.value)
}
