import { Kind } from 'graphql'
import { formOf, json, type ServerRequest, type ServerResponse } from '../../server/http.ts'
import type { AccessToken } from '../auth/app.ts'
import { usableAccess } from '../auth/issue.ts'
import type { ApiCall } from '../context.ts'
import { actualCost } from '../executor/cost/actual.ts'
import { type CostItem, requestedCost } from '../executor/cost/requested.ts'
import { DOCUMENT_LIMIT } from '../executor/cost/size.ts'
import { errorsOf, executePrepared } from '../executor/execute.ts'
import { keyOf } from '../executor/idempotency.ts'
import { limitErrors } from '../executor/limits.ts'
import { type Prepared, prepare } from '../executor/prepare.ts'
import { grantedScopes } from '../executor/scopes.ts'
import type { Deployment } from './deployment.ts'
import { catchUp } from './due-work.ts'
import { logged, reply, unauthorised } from './graphql-reply.ts'
import { namesOf, strikeAfter, strikeBefore } from './graphql-strikes.ts'
import type { Shop } from './shop.ts'

const LIMITS_PAGE = 'https://shopify.dev/api/usage/rate-limits'

/** `POST /admin/api/{version}/graphql.json`: who, whether, how dear, then what. */
export async function answerGraphQL(deployment: Deployment, shop: Shop, version: string, request: ServerRequest): Promise<ServerResponse> {
  await catchUp(deployment, shop)
  const token = request.headers['x-shopify-access-token'] ?? ''
  const access = await shop.query((context) => usableAccess(context, token))
  if (!access) return unauthorised()
  const body = formOf(request)
  if (typeof body?.['query'] !== 'string') return json(400, { errors: { query: 'Required parameter missing or invalid' } })
  const { query, variables, operationName } = body as { query: string; variables?: Record<string, unknown>; operationName?: string }
  const preparation = prepare({ query, variables: variables ?? null, operationName: operationName ?? null }, version)
  if ('errors' in preparation) return reply(deployment, shop, version, null, { errors: preparation.errors })
  const { prepared } = preparation
  const early = await strikeBefore(deployment, shop, access, prepared)
  if (early) return logged(deployment, shop, prepared, early)
  const answer = await answerPrepared(deployment, shop, version, access, prepared, request)
  return strikeAfter(deployment, shop, prepared, answer)
}

async function answerPrepared(
  deployment: Deployment,
  shop: Shop,
  version: string,
  access: AccessToken,
  prepared: Prepared,
  request: ServerRequest,
): Promise<ServerResponse> {
  const refused = limitErrors(prepared)
  if (refused.length > 0) return reply(deployment, shop, version, prepared, { errors: refused })
  const { costModel } = shop.behaviour()
  const items: CostItem[] = []
  const requested = requestedCost(prepared, costModel, items)
  const bucket = shop.bucket(access.clientId)
  const limit = Math.min(DOCUMENT_LIMIT, bucket.status().maximumAvailable)
  if (requested > limit) return reply(deployment, shop, version, prepared, tooDear(requested, limit), { requested })
  const forced = await deployment.faults.strike('throttled', shop.domain, namesOf(prepared))
  if (forced) bucket.drain()
  if (!bucket.take(requested)) {
    const cost = { requestedQueryCost: requested, actualQueryCost: null, throttleStatus: bucket.status() }
    return reply(deployment, shop, version, prepared, { errors: [THROTTLED], extensions: { cost } }, { requested })
  }
  const result = await execute(deployment, shop, version, access, prepared, request)
  const actual = Math.min(requested, actualCost(prepared, result.data, costModel))
  bucket.refund(requested - actual)
  const itemised = request.headers['shopify-graphql-cost-debug'] === '1' ? { fields: items } : {}
  const cost = { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: bucket.status(), ...itemised }
  const search = result.search.length > 0 ? { search: result.search } : {}
  const errors = result.errors.length > 0 ? { errors: result.errors } : {}
  return reply(
    deployment,
    shop,
    version,
    prepared,
    { data: result.data, ...errors, extensions: { cost, ...search } },
    { requested, actual },
  )
}

interface Executed {
  readonly data: Readonly<Record<string, unknown>> | null
  readonly errors: readonly object[]
  readonly search: readonly object[]
}

async function execute(
  deployment: Deployment,
  shop: Shop,
  version: string,
  access: AccessToken,
  prepared: Prepared,
  request: ServerRequest,
): Promise<Executed> {
  const names = namesOf(prepared)
  const withheldScope = (await deployment.faults.strike('missing-scope', shop.domain, names))?.scope
  const busy = await deployment.faults.strike('key-in-use', shop.domain, names)
  const scopes = new Set([...grantedScopes(access.scopes)].filter((scope) => scope !== withheldScope))
  const search: object[] = []
  const call: ApiCall = {
    clientId: access.clientId,
    scopes,
    version,
    origin: new URL(request.url).origin,
    searchLag: shop.behaviour().searchLag,
    bulk: false,
    warnSearch: (field, query) =>
      void search.push({ query, warnings: [{ field, message: 'Invalid search field for this query.', code: 'invalid_field' }] }),
  }
  const claim = shop.claimKeys(keysOf(prepared, access.clientId))
  const inUse = (key: string) => busy !== undefined || claim.others.has(`${access.clientId}|${key}`)
  const { customerData } = shop.behaviour()
  const run = () => executePrepared(prepared, shop.context(call), { resolvers: deployment.resolvers, scopes, customerData, inUse })
  try {
    const slow = await deployment.faults.strike('slow', shop.domain, names)
    if (slow) await deployment.timer.sleep(slow.milliseconds ?? 10_000)
    const result = prepared.operation.operation === 'mutation' ? await shop.world.transact(run) : await shop.world.read(run)
    return { data: result.data ?? null, errors: errorsOf(result), search }
  } finally {
    claim.release()
  }
}

function keysOf(prepared: Prepared, clientId: string): readonly string[] {
  if (prepared.operation.operation !== 'mutation') return []
  const fields = prepared.operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
  const keys = fields.map((field) => keyOf({ fieldNodes: [field], variableValues: { ...prepared.variables } }))
  return keys.filter((key) => key !== undefined).map((key) => `${clientId}|${key}`)
}

const THROTTLED = { message: 'Throttled', extensions: { code: 'THROTTLED', documentation: LIMITS_PAGE } }

function tooDear(cost: number, maxCost: number): object {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${maxCost}).\n\nSee https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\ncost of a query is calculated.`
  return { errors: [{ message, extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost, documentation: LIMITS_PAGE } }] }
}
