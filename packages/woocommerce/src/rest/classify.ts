import { type ClassificationRow, classifier, type Reply, type Verdict } from '@connect/http'
import { readTold, sentenceOf, type Told } from '../client/problem.ts'
import { gone, refused, said } from '../client/rows.ts'
import { pageRow, redirectRow } from '../client/seen-page.ts'

type Row = ClassificationRow<Told>

const rows: readonly Row[] = [
  redirectRow,
  // A list is an array; a HEAD-like answer without a body is none of ours.
  pageRow(({ json }) => typeof json === 'object' && json !== null),
  said('the key is not known, does not arrive, or may not do this: rest/diagnose finds out which', 'auth', 401),
  said('the user of the key may not do this', 'forbidden', 403),
  gone,
  {
    name: 'an error that the store found in what was asked, whatever its status: refunds and batches say so with 500 and 501',
    when: ({ status }, { problem }) => status >= 500 && problem !== null && isOfWhatWasAsked(problem.code),
    judge: ({ status }, { problem }) => ({ action: 'rejected', reason: sentenceOf(status, problem) }),
  },
  refused,
]

/** What a reply of the store's REST API means; every reply means exactly one thing. */
export const classifyRest: (reply: Reply, now: number) => Verdict = classifier(rows, (reply) => readTold(reply.body))

/** WordPress's own word for a crash is `internal_server_error`. */
const isOfWhatWasAsked = (code: string): boolean => /^(?:woocommerce_|rest_|product_)/.test(code)
