import { describe, expect, test } from 'vitest'
import { noCounts } from '../records/work.ts'
import { canonical, digest } from './digest.ts'
import { type ProblemDraft, setProblems } from './problems.ts'
import { addResults, countsAddUp, type Result, recordResults } from './results.ts'
import { testRun } from './testing/environment.ts'

const result = (kind: Result['result'], subjectId = 'o-1'): Result => ({
  subjectKind: 'order',
  subjectId,
  label: `#${subjectId}`,
  result: kind,
  code: 'code',
  message: 'message',
})
const problem = (subjectId: string, code = 'unknown_item', message = 'no item'): ProblemDraft => ({
  subjectKind: 'order',
  subjectId,
  label: '#1',
  code,
  message,
})

describe('results', () => {
  test('are counted, each once, and the counts add up', async () => {
    const { context, unitOfWork, run } = testRun({})
    const results = [result('applied'), result('waiting', 'o-2'), result('unchanged', 'o-3')]
    await unitOfWork.transaction(context.connectionId, (r) => recordResults(context, r, results))
    expect(run().counts).toMatchObject({ seen: 3, applied: 1, waiting: 1, unchanged: 1 })
    expect(countsAddUp(run().counts)).toBe(true)
  })
  test('that changed nothing are counted only', async () => {
    const { context, unitOfWork } = testRun({})
    await unitOfWork.transaction(context.connectionId, (r) => recordResults(context, r, [result('unchanged'), result('skipped')]))
    expect(unitOfWork.tables.activity).toMatchObject([{ result: 'skipped', runId: 'run-1', at: '2026-03-02T10:00:00.000Z' }])
  })
  test('that stand as they stood are counted again and not told again, until something else happened', async () => {
    const { context, unitOfWork, run } = testRun({})
    const end = (kind: Result['result']) => unitOfWork.transaction(context.connectionId, (r) => recordResults(context, r, [result(kind)]))
    for (const kind of ['waiting', 'waiting', 'applied', 'applied', 'waiting'] as const) await end(kind)
    expect(unitOfWork.tables.activity.map((record) => record.result)).toEqual(['waiting', 'applied', 'applied', 'waiting'])
    expect(run().counts).toMatchObject({ seen: 5, waiting: 3, applied: 2 })
  })
  test('of a run that is not recorded are a bug', async () => {
    const { context, unitOfWork } = testRun({})
    unitOfWork.tables.runs.clear()
    await expect(unitOfWork.transaction(context.connectionId, (r) => recordResults(context, r, [result('applied')]))).rejects.toThrow(
      'not recorded',
    )
  })
  test('counts that do not add up are seen', () => {
    expect(countsAddUp({ ...addResults(noCounts, [result('applied')]), seen: 2 })).toBe(false)
  })
})

describe('problems', () => {
  async function set(desk: ReturnType<typeof testRun>, subjects: readonly string[], drafts: readonly ProblemDraft[], scope = {}) {
    await desk.unitOfWork.transaction(desk.context.connectionId, (r) => setProblems(desk.context, r, subjects, drafts, scope))
    return [...desk.unitOfWork.tables.problems.values()]
  }
  test('are opened once and refreshed', async () => {
    const desk = testRun({})
    await set(desk, ['o-1'], [problem('o-1')])
    desk.clock.pass(60_000)
    const all = await set(desk, ['o-1'], [problem('o-1', 'unknown_item', 'still none')])
    expect(all).toMatchObject([
      { openedAt: '2026-03-02T10:00:00.000Z', lastSeenAt: '2026-03-02T10:01:00.000Z', message: 'still none', resolvedAt: null },
    ])
  })
  test('close by themselves once solved, and open anew when they come back', async () => {
    const desk = testRun({})
    await set(desk, ['o-1'], [problem('o-1')])
    expect(await set(desk, ['o-1'], [])).toMatchObject([{ resolvedAt: '2026-03-02T10:00:00.000Z' }])
    expect(await set(desk, ['o-1'], [problem('o-1')])).toHaveLength(2)
  })
  test('of others are left alone: other subjects, other kinds, other codes', async () => {
    const desk = testRun({})
    await set(desk, ['o-1', 'o-2'], [problem('o-1'), problem('o-2'), problem('o-1', 'address_missing')])
    await set(desk, ['o-1'], [], { kind: 'variant' })
    await set(desk, ['o-1'], [], { codes: ['unknown_item'] })
    const open = [...desk.unitOfWork.tables.problems.values()].filter((one) => one.resolvedAt === null)
    expect(open.map((one) => [one.subjectId, one.code])).toEqual([
      ['o-2', 'unknown_item'],
      ['o-1', 'address_missing'],
    ])
  })
  test('keep their details as text', async () => {
    expect(await set(testRun({}), ['o-1'], [{ ...problem('o-1'), details: { store: 1 } }])).toMatchObject([{ details: '{"store":1}' }])
  })
})

describe('a digest', () => {
  test('does not depend on the order of fields, but on that of rows', () => {
    expect(digest({ a: 1, b: [1, 2] })).toBe(digest({ b: [1, 2], a: 1 }))
    expect(digest([1, 2])).not.toBe(digest([2, 1]))
  })
  test('tells null from absent, and absent from undefined not', () => {
    expect(canonical({ a: null })).not.toBe(canonical({}))
    expect(canonical({ a: undefined })).toBe(canonical({}))
  })
  test('tells ten thousand neighbours apart, in sixteen hexadecimal digits', () => {
    const digests = new Set(Array.from({ length: 10_000 }, (_, index) => digest({ index })))
    expect(digests.size).toBe(10_000)
    expect([...digests].every((one) => /^[0-9a-f]{16}$/.test(one))).toBe(true)
  })
})
