import { beforeEach, describe, expect, test } from 'vitest'
import { type EffectKey, id } from '../domain/ids.ts'
import type { Finding } from '../ports/store-platform.ts'
import type { EffectKind, EffectPhase } from '../records/effect.ts'
import { lookUpEffects } from './look-up-effects.ts'
import { testRun } from './testing/environment.ts'

let run: ReturnType<typeof testRun>
const left = (key: string, phase: EffectPhase, kind: EffectKind = 'upsert_item') =>
  run.unitOfWork.tables.effects.set(key, {
    key: id<EffectKey>(key),
    kind,
    subject: key,
    requestDigest: 'd',
    phase,
    attempts: 1,
    reply: null,
    runId: id('run-0'),
    updatedAt: '2026-03-01T00:00:00.000Z',
  })
const asked: string[] = []
const answer = (finding: Finding<string>) => async (effect: { readonly key: EffectKey }) => {
  asked.push(effect.key)
  return finding
}
const phases = () => Object.fromEntries([...run.unitOfWork.tables.effects.values()].map((effect) => [effect.key, effect.phase]))
beforeEach(() => {
  run = testRun({})
  asked.length = 0
})

describe('writes that an earlier run left open', () => {
  test('that were carried out are done, with what came of them', async () => {
    left('a', 'sent')
    left('b', 'uncertain')
    const ends = await lookUpEffects(run.context, 'upsert_item', answer({ kind: 'applied', value: 'made' }))
    expect(ends.map((end) => end.value)).toEqual(['made', 'made'])
    expect(phases()).toEqual({ a: 'confirmed', b: 'confirmed' })
    expect(run.unitOfWork.tables.effects.get('a')?.reply).toBe('"made"')
  })
  test('that were not may be sent again', async () => {
    left('a', 'sent')
    expect(await lookUpEffects(run.context, 'upsert_item', answer({ kind: 'absent' }))).toMatchObject([{ value: null }])
    expect(phases()).toEqual({ a: 'rejected' })
  })
  test('that never left need not be asked for', async () => {
    left('a', 'planned')
    await lookUpEffects(run.context, 'upsert_item', answer({ kind: 'applied', value: 'made' }))
    expect([asked, phases()]).toEqual([[], { a: 'rejected' }])
  })
  test('of which nobody can tell stay open', async () => {
    left('a', 'uncertain')
    expect(await lookUpEffects(run.context, 'upsert_item', answer({ kind: 'unknown', reason: 'down' }))).toEqual([])
    expect(phases()).toEqual({ a: 'uncertain' })
  })
  test('of another kind are somebody else’s', async () => {
    left('a', 'sent', 'receive_order')
    await lookUpEffects(run.context, 'upsert_item', answer({ kind: 'absent' }))
    expect(phases()).toEqual({ a: 'sent' })
  })
  test('are looked up by a dry run, which enters nothing', async () => {
    left('a', 'sent')
    const ends = await lookUpEffects(run.next('dry_run'), 'upsert_item', answer({ kind: 'applied', value: 'made' }))
    expect([ends.length, phases()]).toEqual([1, { a: 'sent' }])
  })
})
