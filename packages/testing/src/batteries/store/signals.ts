import type { RawRequest, Signal } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { signalsIn } from '../../scenario/signal-reader.ts'
import { minutes, stocked } from './records.ts'
import type { Suite } from './under-test.ts'

export function signalTests(suite: Suite): void {
  const heard = async (requests: readonly RawRequest[]): Promise<readonly Signal[]> => {
    const signals: Signal[] = []
    for (const request of requests) {
      const reading = await suite.now.signals.reader.read(request)
      expect(reading.kind).not.toBe('rejected')
      signals.push(...signalsIn(reading))
    }
    return signals
  }
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
      const signals = await heard(requests)
      expect(new Set(signals.map((signal) => signal.storeKey))).toEqual(new Set([storeKey]))
      expect(new Set(signals.map(({ eventId }) => eventId)).size).toBe(signals.length)
      expect(signals).toContainEqual(expect.objectContaining({ topic: 'orders_changed', subject: desk.orderId(number) }))
    })

    test('are believed by no other app', async () => {
      const { requests } = await ordered()
      for (const request of requests)
        expect(await suite.now.signals.stranger.read(request)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
    })

    test('that were forged are refused', async () => {
      const { desk, signals, faults } = suite.now
      await ordered()
      await faults.strikeSignals('forged')
      await desk.buy({ MUG: 1 })
      const forged = await signals.sent()
      expect(forged.length).toBeGreaterThan(0)
      for (const request of forged) expect(await signals.reader.read(request)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
    })

    test('are verified before they are parsed: nonsense without a signature is not even read', async () => {
      const { signals } = suite.now
      const nonsense = signals.signed('{"id": 12')
      expect(await signals.reader.read(nonsense)).toMatchObject({ kind: 'rejected', code: 'malformed' })
      expect(await signals.reader.read({ headers: {}, body: nonsense.body })).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
      expect(await signals.stranger.read(nonsense)).toMatchObject({ kind: 'rejected', code: 'bad_signature' })
    })

    test.each([
      ['no object', '[1, 2]'],
      ['not even text', new Uint8Array([0xff, 0xfe, 0x00])],
    ])('with a body that is %s are malformed', async (_, body) => {
      const { reader, signed } = suite.now.signals
      expect(await reader.read(signed(body))).toMatchObject({ kind: 'rejected', code: 'malformed' })
    })

    test('of one event that comes twice have one id', async () => {
      const { desk, signals, faults } = suite.now
      await ordered()
      await faults.strikeSignals('twice')
      await desk.buy({ MUG: 1 })
      const ids = (await heard(await signals.sent())).map(({ eventId }) => eventId)
      expect(ids.length).toBeGreaterThan(new Set(ids).size)
    })

    const changedOnes = async () => {
      const { desk, signals } = suite.now
      await ordered()
      await desk.changeVariant('MUG', { cost: '9.00' })
      await desk.setStock('MUG', 12)
      return (await heard(await signals.sent())).map(({ topic }) => topic)
    }

    test('tell when products change', async () => {
      expect(await changedOnes()).toContain('products_changed')
    })

    suite.needs('telling stock figures from products', 'tell when stock figures change', async () => {
      expect(await changedOnes()).toContain('levels_changed')
    })

    suite.needs('telling that the app was removed', 'tell when the app is removed', async () => {
      await ordered()
      await suite.now.uninstall()
      const topics = (await heard(await suite.now.signals.sent())).map(({ topic }) => topic)
      expect(topics.includes('uninstalled') || suite.now.saidGoodbye()).toBe(true)
    })
  })

  describe('subscriptions', () => {
    test('are there once they were ensured, and stay as they are', async () => {
      const { store } = suite.now
      await store.ensureSubscriptions()
      expect(await store.ensureSubscriptions()).toMatchObject({ healthy: true, repaired: [], missing: [] })
    })

    suite.needs('having subscriptions that can be damaged', 'that somebody damaged are repaired, and it is said which', async () => {
      const { store } = suite.now
      await store.ensureSubscriptions()
      await suite.now.breakSubscriptions()
      const report = await store.ensureSubscriptions()
      expect(report).toMatchObject({ healthy: true, missing: [] })
      expect(report.repaired.length).toBeGreaterThan(0)
      expect(await store.ensureSubscriptions()).toMatchObject({ healthy: true, repaired: [], missing: [] })
    })
  })
}
