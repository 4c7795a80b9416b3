import { type EffectKey, type InventoryRow, type ItemNumber, id, type Outcome, Unavailable } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { type Script, scriptedWarehouse } from '../adapter/testing/scripted-warehouse.ts'

const row = (number: string): InventoryRow => ({
  key: id<EffectKey>(`key ${number}`),
  itemNumber: id<ItemNumber>(number),
  siteId: 'site',
  locationId: 'loc',
  unitOfMeasure: 'EA',
  quantity: 1,
})
const page = '<!doctype html><title>Sign in to continue</title>'
const error = (code: string, retryable: boolean) => ({ code, message: `It says ${code}`, retryable })
const added = (...statuses: readonly string[]) => ({ results: statuses.map((status) => ({ status, error: null })) })

async function writeOne(...scripts: readonly Script[]): Promise<Outcome | undefined> {
  return (await scriptedWarehouse(...scripts).warehouse.addInventory([row('A')]))[0]
}

describe('a write whose reply is not the contract’s', () => {
  it.each<[string, Script, Partial<Outcome>]>([
    ['a page of HTML with 200', { status: 200, body: page }, { kind: 'uncertain' }],
    ['an empty body with 200', { status: 200 }, { kind: 'uncertain' }],
    ['half a body', { status: 200, body: '{"results":[{"status":"ad' }, { kind: 'uncertain' }],
    ['a connection cut within the body', { breaks: 'in the body' }, { kind: 'uncertain' }],
    ['no reply', { breaks: 'after' }, { kind: 'uncertain' }],
    ['fewer results than records', { status: 200, body: { results: [] } }, { kind: 'uncertain' }],
    ['more results than records', { status: 200, body: added('added', 'added') }, { kind: 'uncertain' }],
    ['a result nobody knows', { status: 200, body: added('perhaps') }, { kind: 'uncertain' }],
    ['a proxy’s 502', { status: 502, body: page }, { kind: 'uncertain' }],
    ['a proxy’s 504 without a body', { status: 504 }, { kind: 'uncertain' }],
    ['its own internal error', { status: 500, body: error('internal_error', true) }, { kind: 'uncertain' }],
  ])('%s may have been carried out: it is looked up first', async (_, script, outcome) => {
    expect(await writeOne(script)).toMatchObject(outcome)
  })

  it.each<[string, Script, Partial<Extract<Outcome, { kind: 'retry' }>>]>([
    ['a refused connection', { breaks: 'before' }, { afterMs: 30_000 }],
    ['429 with Retry-After', { status: 429, body: error('rate_limited', true), headers: { 'retry-after': '7' } }, { afterMs: 7000 }],
    ['429 without Retry-After', { status: 429, body: error('rate_limited', true) }, { afterMs: 30_000 }],
    ['429 of a proxy', { status: 429, body: page, headers: { 'retry-after': '2' } }, { afterMs: 2000 }],
    ['429 with a Retry-After nobody can read', { status: 429, headers: { 'retry-after': 'soon' } }, { afterMs: 30_000 }],
    ['503 with Retry-After', { status: 503, body: error('unavailable', true), headers: { 'retry-after': '60' } }, { afterMs: 60_000 }],
    ['a wrong key', { status: 401, body: error('invalid_credentials', false) }, { reason: 'It says invalid_credentials' }],
    ['a missing feature', { status: 403, body: error('feature_missing', false) }, { reason: 'It says feature_missing' }],
    ['401 of a proxy', { status: 401, body: page }, { reason: expect.stringContaining('401') as unknown as string }],
    ['404 of a proxy', { status: 404, body: page }, { reason: expect.stringContaining('404') as unknown as string }],
    ['a redirect to a sign-in page', { status: 302, body: page }, { reason: expect.stringContaining('302') as unknown as string }],
  ])('%s is no fault of the record: it waits', async (_, script, outcome) => {
    expect(await writeOne(script)).toMatchObject({ kind: 'retry', ...outcome })
  })

  it('a refusal of the contract names its code and its field', async () => {
    const body = { ...error('division_closed', false), field: 'elements[0].itemNumber' }
    expect(await writeOne({ status: 409, body })).toEqual({
      kind: 'rejected',
      code: 'division_closed',
      message: 'It says division_closed',
      field: 'elements[0].itemNumber',
    })
  })

  it('a result that may pass is tried again, one that may not is rejected', async () => {
    const results = [
      { status: 'rejected', error: error('unavailable', true) },
      { status: 'rejected', error: error('unknown_item', false) },
      { status: 'rejected', error: null },
    ]
    const { warehouse } = scriptedWarehouse({ status: 200, body: { results } })
    const outcomes = await warehouse.addInventory(['A', 'B', 'C'].map(row))
    expect(outcomes.map((one) => one.kind)).toEqual(['retry', 'rejected', 'uncertain'])
  })
})

describe('a batch that is refused whole', () => {
  it('is halved until the record at fault stands alone', async () => {
    const tooLarge: Script = { status: 413, body: page }
    const scripts: Script[] = [
      tooLarge,
      { status: 200, body: added('added', 'added') },
      tooLarge,
      tooLarge,
      { status: 200, body: added('added') },
    ]
    const { warehouse, sent } = scriptedWarehouse(...scripts)
    const outcomes = await warehouse.addInventory(['A', 'B', 'C', 'D'].map(row))
    expect(outcomes.map((one) => one.kind)).toEqual(['applied', 'applied', 'rejected', 'applied'])
    expect(sent.map((request) => JSON.parse(String(request.body)).elements.length)).toEqual([4, 2, 2, 1, 1])
  })

  it('is not taken apart for what is about all of it', async () => {
    const { warehouse, sent } = scriptedWarehouse({ status: 409, body: error('division_closed', false) })
    const outcomes = await warehouse.addInventory(['A', 'B', 'C', 'D'].map(row))
    expect(outcomes.map((one) => one.kind)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    expect(sent).toHaveLength(1)
  })

  it('ends the sending when the warehouse goes away between two batches', async () => {
    const rows = Array.from({ length: 1100 }, (_, index) => row(String(index)))
    const first = { status: 200, body: added(...rows.slice(0, 500).map(() => 'added')) }
    const { warehouse, sent } = scriptedWarehouse(first, { status: 503, body: error('unavailable', true), headers: { 'retry-after': '9' } })
    const outcomes = await warehouse.addInventory(rows)
    expect([outcomes[499]?.kind, outcomes[500], outcomes[1099]]).toMatchObject([
      'applied',
      { kind: 'retry' },
      { kind: 'retry', afterMs: 9000 },
    ])
    expect([outcomes.length, sent.length]).toEqual([1100, 2])
  })
})

describe('a read', () => {
  it.each<[string, Script, Partial<Unavailable>]>([
    ['a wrong key', { status: 401, body: error('invalid_credentials', false) }, { reason: 'auth' }],
    ['a missing feature', { status: 403, body: error('feature_missing', false) }, { reason: 'forbidden' }],
    ['throttling', { status: 429, headers: { 'retry-after': '3' } }, { reason: 'throttled', retryAfterMs: 3000 }],
    ['a page of HTML', { status: 200, body: page }, { reason: 'unreachable' }],
    ['a dead connection', { breaks: 'before' }, { reason: 'unreachable' }],
    ['a crash', { status: 500, body: error('internal_error', true) }, { reason: 'fault' }],
  ])('%s ends the run with its reason', async (_, script, reason) => {
    const { warehouse } = scriptedWarehouse(script)
    const failure = await warehouse.identity().catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(Unavailable)
    expect(failure).toMatchObject({ party: 'warehouse', ...reason })
  })

  it('only the contract’s own word says that a write did not happen', async () => {
    const finding = (script: Script) => scriptedWarehouse(script).warehouse.findEffect(id<EffectKey>('key'))
    expect(await finding({ status: 404, body: error('effect_unknown', false) })).toEqual({ kind: 'absent' })
    expect(await finding({ status: 404, body: page })).toMatchObject({ kind: 'unknown' })
    expect(await finding({ status: 404, body: error('not_found', false) })).toMatchObject({ kind: 'unknown' })
    expect(await finding({ breaks: 'after' })).toMatchObject({ kind: 'unknown' })
  })

  it('carries the key, and names what is in a path as it is', async () => {
    const { warehouse, sent } = scriptedWarehouse({ status: 404, body: error('effect_unknown', false) })
    await warehouse.findEffect(id<EffectKey>('order 1/2'))
    expect(sent).toMatchObject([
      {
        url: 'https://tenant.example/it/v1/divisions/div-us/effects/order%201%2F2',
        headers: { authorization: 'Bearer isk_1' },
        timeout: 30_000,
      },
    ])
  })
})
