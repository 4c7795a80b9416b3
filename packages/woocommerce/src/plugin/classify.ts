import { type ClassificationRow, classifier, type Reply, type Verdict } from '@connect/http'
import { readTold, type Told } from '../client/problem.ts'
import { gone, refused, said } from '../client/rows.ts'
import { pageRow, redirectRow } from '../client/seen-page.ts'
import { apart } from './clocks.ts'

type Row = ClassificationRow<Told>

/** Refusals of the protocol come with 401, and certainly nothing was done (docs/plugin-protocol.md, 1). */
const refusal = (code: string, judge: Row['judge']): Row => ({
  name: code,
  when: ({ status }, { problem }) => status === 401 && problem?.code === code,
  judge,
})

const rows: readonly Row[] = [
  redirectRow,
  pageRow(({ json }) => typeof json === 'object' && json !== null && !Array.isArray(json)),
  refusal('intellitrack_unsigned', () => ({
    action: 'auth',
    reason: 'the headers X-IntelliTrack-… do not reach the plugin: something before the site drops them',
  })),
  refusal('intellitrack_key', () => ({ action: 'auth', reason: 'the plugin does not know our key any more: connect again' })),
  refusal('intellitrack_signature', () => ({ action: 'auth', reason: 'the plugin finds our signature wrong: connect again' })),
  refusal('intellitrack_clock', (_, { problem }, now) => ({
    action: 'throttled',
    afterMs: CLOCK_PAUSE,
    reason: apart(problem?.data['now'], now),
    code: 'store_clock_wrong',
  })),
  refusal('intellitrack_replay', () => ({ action: 'throttled', afterMs: 0, reason: 'the nonce had been used' })),
  {
    name: 'the plugin, or WooCommerce, is switched off',
    when: ({ status }, { problem }) => status === 404 && problem?.code === 'rest_no_route',
    judge: () => ({ action: 'notFound', reason: 'the plugin does not answer there: it is switched off, or its site has moved' }),
  },
  said('something at the site refuses us', 'auth', 401),
  said('something at the site keeps us out', 'forbidden', 403),
  gone,
  {
    ...refused,
    judge: (reply, told, now) => {
      const verdict = refused.judge(reply, told, now)
      return 'reason' in verdict ? { ...verdict, reason: fieldOf(told) + verdict.reason } : verdict
    },
  },
]

/** What a reply of the plugin means; every reply means exactly one thing. */
export const classifyPlugin: (reply: Reply, now: number) => Verdict = classifier(rows, (reply) => readTold(reply.body))

/** `rows.3.id: `, where a refusal names what it is about. */
const fieldOf = ({ problem }: Told): string => (typeof problem?.data['field'] === 'string' ? `${problem.data['field'].slice(0, 80)}: ` : '')

/** A server's clock is set by a person; it is looked at again this much later. */
const CLOCK_PAUSE = 5 * 60_000
