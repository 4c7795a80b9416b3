import type { SiteContext } from '../context.ts'
import type { Answer, ApiRequest, Endpoint } from '../server/endpoint.ts'
import { noRoute, wpError } from '../server/error.ts'
import { Fields, InvalidField } from './fields.ts'
import { takeNonce } from './nonces.ts'
import { isGenuine, readSigned } from './signing.ts'
import { keyOf, pluginNow, pluginOf } from './state.ts'

/** What answers a signed request; `key` is the id it was signed with. Throws InvalidField for what it cannot read: nothing is done then. */
export type SignedAnswer = (context: SiteContext, body: Fields, key: string) => Answer['body']

/** A route that the backend alone may ask; while the plugin is not active it is not there. */
export function signedRoute(name: string, answer: SignedAnswer, { pendingKey = false } = {}): Endpoint {
  return {
    method: 'POST',
    path: `/intellitrack/v1/${name}`,
    answer: (context, request) => {
      if (!pluginOf(context).active) return noRoute()
      const refused = refusedSignature(context, request, pendingKey)
      if (refused) return refused
      try {
        return { status: 200, body: answer(context, Fields.of(request.body), request.headers['x-intellitrack-key'] ?? '') }
      } catch (error) {
        if (!(error instanceof InvalidField)) throw error
        return wpError(400, 'intellitrack_invalid', error.message, { field: error.field })
      }
    },
  }
}

const MOST_OFF = 300

/** In the order of the protocol, before the body is looked into: headers, key, body, signature, time, nonce. */
function refusedSignature(context: SiteContext, request: ApiRequest, pending: boolean): Answer | null {
  const signed = readSigned(request.headers)
  if (!signed) return refuse('intellitrack_unsigned', 'The headers that sign a request are missing or malformed.')
  const key = keyOf(context, signed.key, { pending })
  if (!key) return refuse('intellitrack_key', 'This key is not known here.')
  if (!isGenuine(signed, key, request.route, request.rawBody)) return refuse('intellitrack_signature', 'The signature is not right.')
  const now = pluginNow(context)
  if (Math.abs(now - Number(signed.timestamp)) > MOST_OFF)
    return refuse('intellitrack_clock', 'The clocks differ by more than 300 seconds.', { now })
  return takeNonce(context, key.id, signed.nonce, now) ? null : refuse('intellitrack_replay', 'This request came before.')
}

function refuse(code: string, message: string, data: Readonly<Record<string, unknown>> = {}): Answer {
  return wpError(401, code, message, data)
}
