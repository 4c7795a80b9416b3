import type { RawRequest, Signal } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { minutes, stocked } from './records.ts'
import type { Suite } from './under-test.ts'

export function signalTests(suite: Suite): void {
  const heard = (requests: readonly RawRequest[]): readonly Signal[] =>
    requests.flatMap((request) => {
      const reading = suite.now.signals.parser.parseSignal(request)
      expect(reading.kind).not.toBe('rejected')
      return reading.kind === 'signal' ? [reading.signal] : []
    })
  /** The webhooks of an order that is placed. */
  const ordered = async () => {
    const { desk, signals, store } = suite.now
    await stocked(suite.now)
    await store.ensureSubscriptions()
    await suite.now.pass(2 * minutes)
    await signals.sent()
    const number = await desk.buy({ MUG: 1 })
    const requests = await signals.sent()
    expect(requests.length).toBeGreaterThan(0)
    return { number, requests }
  }

  describe('signals', () => {
    test('say which store they come from, what changed, and which order', async () => {
      const { desk, storeKey } = suite.now
      const { number, requests } = await ordered()
      const signals = heard(requests)
      expect(new Set(signals.map((signal) => signal.storeKey))).toEqual(new Set([storeKey]))
      expect(new Set(signals.map(({ eventId }) => eventId)).size).toBe(signals.length)
      expect(signals).toContainEqual(expect.objectContaining({ topic: 'orders_changed', subject: desk.orderId(number) }))
    })

    test('are believed by no other app', async () => {
      const { requests } = await ordered()
      for (const request of requests)
        expect(suite.now.signals.stranger.parseSignal(request)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
    })

    test('that were forged are refused', async () => {
      const { desk, signals, faults } = suite.now
      await ordered()
      await faults.strikeSignals('forged')
      await desk.buy({ MUG: 1 })
      const forged = await signals.sent()
      expect(forged.length).toBeGreaterThan(0)
      for (const request of forged) expect(signals.parser.parseSignal(request)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
    })

    test('are verified before they are parsed: nonsense without a signature is not even read', () => {
      const { signals } = suite.now
      const nonsense = signals.signed('{"id": 12')
      expect(signals.parser.parseSignal(nonsense)).toMatchObject({ kind: 'rejected', code: 'malformed' })
      expect(signals.parser.parseSignal({ headers: {}, body: nonsense.body })).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
      expect(signals.stranger.parseSignal(nonsense)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
    })

    test.each([
      ['no object', '[1, 2]'],
      ['not even text', new Uint8Array([0xff, 0xfe, 0x00])],
    ])('with a body that is %s are malformed', (_, body) => {
      const { parser, signed } = suite.now.signals
      expect(parser.parseSignal(signed(body))).toMatchObject({ kind: 'rejected', code: 'malformed' })
    })

    test('of one event that comes twice have one id', async () => {
      const { desk, signals, faults } = suite.now
      await ordered()
      await faults.strikeSignals('twice')
      await desk.buy({ MUG: 1 })
      const ids = heard(await signals.sent()).map(({ eventId }) => eventId)
      expect(ids.length).toBeGreaterThan(new Set(ids).size)
    })

    test('tell when products, stock figures and the app itself change', async () => {
      const { desk, signals } = suite.now
      await ordered()
      await desk.changeVariant('MUG', { cost: '9.00' })
      await desk.setStock('MUG', 12)
      expect(heard(await signals.sent()).map(({ topic }) => topic)).toEqual(expect.arrayContaining(['products_changed', 'levels_changed']))
      await suite.now.uninstall()
      expect(heard(await signals.sent()).map(({ topic }) => topic)).toContain('uninstalled')
    })
  })

  describe('subscriptions', () => {
    test('are there once they were ensured, and stay as they are', async () => {
      const { store } = suite.now
      await store.ensureSubscriptions()
      expect(await store.ensureSubscriptions()).toEqual({ healthy: true, repaired: [], missing: [] })
    })

    test('that somebody damaged are repaired, and it is said which', async () => {
      const { store } = suite.now
      await store.ensureSubscriptions()
      await suite.now.breakSubscriptions()
      const report = await store.ensureSubscriptions()
      expect(report).toMatchObject({ healthy: true, missing: [] })
      expect(report.repaired.length).toBeGreaterThan(0)
      expect(await store.ensureSubscriptions()).toEqual({ healthy: true, repaired: [], missing: [] })
    })
  })
}
