import { type ClassificationRow, classifier, type Reply, type Verdict } from '@connect/http'
import { type Envelope, errorWith, readEnvelope } from './envelope.ts'

type Body = Envelope | null

/** Errors with no data beside them decide; data with errors beside it is an answer (reference 1.5, 1.6). */
const failed = (body: Body, code: string) => body !== null && body.data === null && errorWith(body.errors, code) !== undefined
const said = (body: Body) => body?.errors.map(({ message }) => message).join('; ') || 'no reason given'

const rows: readonly ClassificationRow<Body>[] = [
  {
    name: 'the bucket is empty, said with status 200',
    when: (_, body) => failed(body, 'THROTTLED'),
    judge: (_, body) => ({ action: 'throttled', afterMs: untilRestored(body), reason: 'the call limit of the shop is reached' }),
  },
  {
    name: 'document too dear',
    when: (_, body) => failed(body, TOO_DEAR),
    judge: (_, body) => ({ action: 'rejected', reason: said(body) }),
  },
  {
    name: 'scope missing',
    when: (_, body) => failed(body, 'ACCESS_DENIED'),
    judge: (_, body) => ({ action: 'forbidden', reason: said(body) }),
  },
  {
    name: 'shop inactive',
    when: (reply, body) => failed(body, 'SHOP_INACTIVE') || reply.status === 402 || reply.status === 423,
    judge: (reply) => ({ action: 'forbidden', reason: `the shop is closed, frozen or locked (HTTP ${reply.status})` }),
  },
  {
    name: 'failed inside',
    when: (reply, body) => ok(reply) && (failed(body, 'INTERNAL_SERVER_ERROR') || failed(body, 'TIMEOUT')),
    judge: (_, body) => ({ action: 'retry', afterMs: null, reason: said(body) }),
  },
  {
    name: 'refused as it is',
    when: (reply, body) => ok(reply) && body !== null && body.data === null,
    judge: (_, body) => ({ action: 'rejected', reason: said(body) }),
  },
  {
    name: 'not GraphQL',
    when: (reply, body) => ok(reply) && body === null,
    judge: () => ({ action: 'fault', reason: 'the reply is not a GraphQL answer' }),
  },
  {
    name: 'turned away by the firewall in front',
    when: (reply) => reply.status === 430,
    judge: () => ({ action: 'retry', afterMs: null, reason: 'HTTP 430' }),
  },
]

/** What a reply of the Admin API means; every reply means exactly one thing. */
export const classifyReply: (reply: Reply, now: number) => Verdict = classifier(rows, readEnvelope)

/** The code of a document that asks for more than one document may. */
export const TOO_DEAR = 'MAX_COST_EXCEEDED'

function ok(reply: Reply): boolean {
  return reply.status >= 200 && reply.status < 300
}

/** Milliseconds until the stated restore has paid for what was asked. */
function untilRestored(body: Body): number | null {
  if (!body?.cost) return null
  const { requestedQueryCost, throttleStatus } = body.cost
  const missing = Math.min(requestedQueryCost, throttleStatus.maximumAvailable) - throttleStatus.currentlyAvailable
  return Math.max(0, Math.ceil((missing / Math.max(throttleStatus.restoreRate, 1)) * 1000))
}
