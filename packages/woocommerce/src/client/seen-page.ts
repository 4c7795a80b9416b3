import type { ClassificationRow, Reply } from '@connect/http'
import { redact, retryAfterMs } from '@connect/http'
import type { Told } from './problem.ts'

/**
 * What is no JSON is no answer of a store: maintenance, a firewall, an error of the site. Nothing is known of what was done, save where it says
 * that it was asked too often.
 */
export function pageRow(isAnswer: (told: Told, reply: Reply) => boolean): ClassificationRow<Told> {
  return {
    name: 'a page came in place of the store',
    when: (reply, told) => !isRedirect(reply) && !isAnswer(told, reply),
    judge: (reply, _, now) => {
      const reason = `${seenPage(reply)} came in place of the store`
      const afterMs = retryAfterMs(reply.headers['retry-after'], now)
      if (reply.status === 429) return { action: 'throttled', afterMs, reason, code: 'store_answers_page' }
      if (reply.status >= 500) return { action: 'retry', afterMs, reason, code: 'store_answers_page' }
      return { action: 'fault', reason, code: 'store_answers_page' }
    },
  }
}

export const isRedirect = ({ status }: Pick<Reply, 'status'>): boolean => status >= 300 && status < 400

/** Redirects are not followed: a request that carries a key goes where it was sent or nowhere. */
export const redirectRow: ClassificationRow<unknown> = {
  name: 'the store is somewhere else',
  when: isRedirect,
  judge: ({ status, headers }) => ({ action: 'fault', reason: `HTTP ${status} to ${placeOf(headers['location'])}, which is not followed` }),
}

/** `a page "Maintenance" (HTTP 503)`: what a person would see there. */
export function seenPage({ status, body }: Pick<Reply, 'status' | 'body'>): string {
  const title = /<title[^>]*>([^<]{0,300})/i.exec(body)?.[1]?.replace(/\s+/g, ' ').trim()
  if (title) return `a page "${redact(title).slice(0, 120)}" (HTTP ${status})`
  if (body.trim() === '') return `an empty answer (HTTP ${status})`
  return `${/<[a-z!]/i.test(body) ? 'a page without title' : 'something that is no JSON'} (HTTP ${status})`
}

/** Without what it was asked, which may hold more than anybody should read. */
export function placeOf(location: string | undefined): string {
  if (!location || !URL.canParse(location)) return 'another address'
  const { origin, pathname } = new URL(location)
  return `${origin}${pathname}`
}
