import type { GroupDecision } from '../../planning/order-decision.ts'
import type { PickingRecord } from '../../records/order.ts'
import type { ResultKind } from '../../records/work.ts'
import type { ProblemDraft } from '../problems.ts'
import { atRest, pickingRecord } from './picking-record.ts'

/** How one group ended in this run: what to store, what to count, what to tell. */
export interface GroupEnd {
  /** null: nothing to store. */
  readonly record: PickingRecord | null
  readonly result: ResultKind
  readonly code: string
  readonly message: string
  readonly problem: Pick<ProblemDraft, 'code' | 'message' | 'details'> | null
  /** What was learnt in the attempt changes the decision: it is taken again at once. */
  readonly again?: 'decide' | 'pull'
  /** The warehouse had it before we knew: what it shows of it may have passed us by. */
  readonly contentUnknown?: boolean
}

/** The end of a group for which nothing is sent. */
export function passiveEnd(group: GroupDecision): GroupEnd {
  const { decision, record, facts } = group
  switch (decision.kind) {
    case 'none':
      return unchanged(record && settled(record) ? { ...record, ...atRest, updatedAt: facts.now } : null)
    case 'skip':
      return told(group, 'skipped', {
        ...pickingRecord(group),
        ...atRest,
        state: 'skipped',
        code: decision.code,
        message: decision.message,
      })
    case 'wait': {
      const again = record?.state === 'waiting' && record.code === decision.code
      const due = !again || record.nextAttemptAt === null || record.nextAttemptAt <= facts.now
      const next = due
        ? { attempts: again ? record.attempts + 1 : 0, nextAttemptAt: decision.lookAgainAt }
        : { attempts: record.attempts, nextAttemptAt: record.nextAttemptAt }
      return told(group, 'waiting', {
        ...pickingRecord(group),
        state: 'waiting',
        code: decision.code,
        message: decision.message,
        refusedDigest: null,
        ...next,
      })
    }
    case 'hold': {
      const held = { ...pickingRecord(group), state: 'held' as const, code: decision.code, message: decision.message, nextAttemptAt: null }
      return { ...told(group, 'waiting', held), problem: { code: decision.code, message: decision.message } }
    }
    case 'postponed':
      return {
        record: null,
        result: 'waiting',
        code: decision.code,
        message: decision.message,
        problem: record && isProblem(record) ? decision : null,
      }
    case 'conflict': {
      const { code, message, details } = decision
      const base = pickingRecord(group)
      const next = decision.told ? null : { ...base, code, message, refusedDigest: decision.digest, attempts: 0, nextAttemptAt: null }
      return { record: next, result: decision.told ? 'unchanged' : 'rejected', code, message, problem: { code, message, details } }
    }
    case 'blocked': {
      const end = told(group, 'waiting', { ...pickingRecord(group), code: decision.code, message: decision.message })
      return { ...end, problem: { code: decision.code, message: decision.message } }
    }
    default:
      throw new Error(`Order ${group.orderNumber}: ${decision.kind} is not passive`)
  }
}

/** A conflict that is over, or a change that was blocked and is wanted no more. */
const settled = (record: PickingRecord): boolean =>
  (record.state === 'accepted' || record.state === 'done') &&
  (record.refusedDigest !== null || record.nextAttemptAt !== null || record.attempts > 0 || record.code !== null)

const unchanged = (record: PickingRecord | null): GroupEnd => ({
  record,
  result: 'unchanged',
  code: 'unchanged',
  message: '',
  problem: null,
})

/** One hiccup is no problem: three are, and a refusal is at once. */
export const isProblem = ({ attempts, code }: Pick<PickingRecord, 'attempts' | 'code'>): boolean =>
  attempts >= 3 || (code !== 'warehouse_busy' && code !== 'reply_lost')

/** Said once: a state that was so before, for the same reason, is only counted. */
function told(group: GroupDecision, result: ResultKind, record: PickingRecord): GroupEnd {
  const { record: before, decision } = group
  const { code, message } = decision as { readonly code: string; readonly message: string }
  const same = before?.state === record.state && before.code === code && before.message === message
  const stored = same && before.nextAttemptAt === record.nextAttemptAt && before.orderNumber === record.orderNumber ? null : record
  return { record: stored, result: same ? 'unchanged' : result, code, message, problem: null }
}
