import { beforeEach, describe, expect, test } from 'vitest'
import { type ProblemDraft, type ProblemScope, setProblems } from './problems.ts'
import { testRun } from './testing/environment.ts'

const problem = (subjectKind: ProblemDraft['subjectKind'], code: string): ProblemDraft => ({
  subjectKind,
  subjectId: '12',
  label: 'twelve',
  code,
  message: code,
})

let run: ReturnType<typeof testRun>
const set = (drafts: readonly ProblemDraft[], scope?: ProblemScope) =>
  run.unitOfWork.transaction(run.context.connectionId, (r) => setProblems(run.context, r, ['12'], drafts, scope))
const open = () =>
  [...run.unitOfWork.tables.problems.values()].filter((one) => one.resolvedAt === null).map((one) => `${one.subjectKind} ${one.code}`)
beforeEach(() => {
  run = testRun({})
})

describe('the open problems of a subject', () => {
  test('are opened, kept and closed by what is so now', async () => {
    await set([problem('variant', 'a'), problem('variant', 'b')])
    const before = [...run.unitOfWork.tables.problems.values()].find((one) => one.code === 'b')
    run.clock.pass(1000)
    await set([problem('variant', 'b')])
    expect(open()).toEqual(['variant b'])
    const after = [...run.unitOfWork.tables.problems.values()].find((one) => one.code === 'b')
    expect(after).toMatchObject({ id: before?.id, openedAt: before?.openedAt, lastSeenAt: '2026-03-02T10:00:01.000Z' })
  })
  test('of an order are left alone by a variant that has the same id', async () => {
    await set([problem('order', 'held')], { kind: 'order' })
    await set([], { kind: 'variant' })
    expect(open()).toEqual(['order held'])
  })
  test('with other codes are left alone by who speaks for some only', async () => {
    await set([problem('connection', 'access_lost')])
    await set([problem('connection', 'orders_first')], { kind: 'connection', codes: ['orders_first'] })
    await set([], { kind: 'connection', codes: ['orders_first'] })
    expect(open()).toEqual(['connection access_lost'])
  })
})
