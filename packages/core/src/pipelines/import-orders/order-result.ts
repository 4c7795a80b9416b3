import type { StoreOrder } from '../../domain/order.ts'
import type { ResultKind } from '../../records/work.ts'
import type { ProblemDraft } from '../problems.ts'
import type { Result } from '../results.ts'
import type { GroupEnd } from './group-end.ts'

/** What weighs most for an order with several parts. */
const weight: readonly ResultKind[] = ['rejected', 'waiting', 'applied', 'already', 'superseded', 'skipped', 'unchanged']

/** One end per order (DESIGN 3, rule 5): the weightiest of its parts', told with all of them. */
export function orderResult(order: StoreOrder, ends: readonly GroupEnd[]): Result {
  const subject = { subjectKind: 'order', subjectId: order.orderId, label: order.number } as const
  const [first] = [...ends].sort((a, b) => weight.indexOf(a.result) - weight.indexOf(b.result))
  if (!first || first.result === 'unchanged') return { ...subject, result: 'unchanged', code: 'unchanged', message: '' }
  const messages = ends.filter((end) => end.result !== 'unchanged' && end.code !== 'routed').map((end) => end.message)
  return { ...subject, result: first.result, code: first.code, message: [...new Set(messages)].join('. ') }
}

/** The open problems of an order: one per code, whichever parts have it. */
export function orderProblems(order: StoreOrder, ends: readonly GroupEnd[]): readonly ProblemDraft[] {
  const byCode = new Map<string, ProblemDraft>()
  for (const { problem } of ends) {
    if (!problem) continue
    const { code, message, details } = problem
    const before = byCode.get(code)
    const draft = { subjectKind: 'order' as const, subjectId: order.orderId, label: order.number, code }
    if (before) byCode.set(code, { ...before, message: `${before.message}. ${message}` })
    else byCode.set(code, details === undefined ? { ...draft, message } : { ...draft, message, details })
  }
  return [...byCode.values()]
}
