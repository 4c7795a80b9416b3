import type { SiteUser } from '../model/site.ts'
import type { Answer } from './endpoint.ts'
import { noRoute } from './error.ts'
import { matcher } from './match.ts'
import { endpoints } from './parts.ts'
import type { Site } from './site.ts'

const find = matcher(endpoints)

/** Asks the site's own API for a record without a request from outside, in the name of a user: so the store makes what its webhooks say. */
export function askInside(site: Site, route: string, user: SiteUser | null): Promise<Answer> {
  const { endpoint, params } = find('GET', route)
  const request = { params, query: new URLSearchParams(), body: undefined, headers: {}, rawBody: new Uint8Array(), route }
  const call = { user, permissions: null, secure: true }
  return site.query(() => (endpoint && 'answer' in endpoint ? endpoint.answer(site.context(call), request) : noRoute()))
}
