import { refusal } from '../auth/may.ts'
import type { SiteContext } from '../context.ts'
import type { Answer, ApiRequest, Endpoint } from './endpoint.ts'
import { isError, wpError } from './error.ts'

const MOST = 100

/** What a batch does with each of its items; each is given an item as it was sent, unchecked. */
export interface BatchParts {
  create(context: SiteContext, request: ApiRequest): Answer
  update(context: SiteContext, request: ApiRequest): Answer
  delete(context: SiteContext, request: ApiRequest): Answer
}

/** A batch endpoint: errors per item under HTTP 200, in the order sent; more than 100 are refused together. Nothing is checked against the schema. */
export function batchEndpoint(path: string, parts: BatchParts): Endpoint {
  return {
    method: 'PUT',
    path,
    answer: (context, request) => {
      const refused = refusal(context, 'batch')
      if (refused) return refused
      const body = recordOf(request.body)
      const lists = { create: listOf(body['create']), update: listOf(body['update']), delete: listOf(body['delete']) }
      if (lists.create.length + lists.update.length + lists.delete.length > MOST)
        return wpError(413, 'woocommerce_rest_request_entity_too_large', `Unable to accept more than ${MOST} items for this request.`)
      const answers = [
        ['create', lists.create.map((item) => shown(0, parts.create(context, itemOf(request, 0, recordOf(item)))))],
        ['update', lists.update.map((item) => updated(context, request, parts, recordOf(item)))],
        ['delete', lists.delete.map((item) => deleted(context, request, parts, Number(item)))],
      ] as const
      const done = answers.filter(([, rows]) => rows.length > 0)
      return { status: 200, body: done.length === 0 ? [] : Object.fromEntries(done) }
    },
  }
}

function updated(context: SiteContext, request: ApiRequest, parts: BatchParts, item: Readonly<Record<string, unknown>>): unknown {
  const id = Math.trunc(Number(item['id'] ?? 0)) || 0
  return shown(item['id'] === undefined ? null : id, parts.update(context, itemOf(request, id, item)))
}

function deleted(context: SiteContext, request: ApiRequest, parts: BatchParts, id: number): unknown {
  const asked = itemOf(request, id, {})
  return shown(id, parts.delete(context, { ...asked, query: new URLSearchParams({ force: 'true' }) }))
}

function itemOf(request: ApiRequest, id: number, body: Readonly<Record<string, unknown>>): ApiRequest {
  return { ...request, params: { ...request.params, id: String(id) }, query: new URLSearchParams(), body }
}

function shown(id: number | null, answer: Answer): unknown {
  if (isError(answer)) return { id, error: answer.body }
  return answer.links ? { ...(answer.body as object), _links: answer.links } : answer.body
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
