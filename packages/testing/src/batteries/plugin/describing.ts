import { createHmac } from 'node:crypto'
import { describeDocument } from '@connect/woocommerce'
import { describe, expect, test } from 'vitest'
import { answer, ask, newNonce } from './asking.ts'
import type { Suite } from './under-test.ts'

export function describingTests(suite: Suite): void {
  describe('the store says', () => {
    test('that it holds the key: hello proves it by the challenge', async () => {
      const challenge = newNonce()
      const { json } = await ask(suite.now, 'hello', { challenge })
      const secret = Buffer.from(suite.now.key.secret, 'base64')
      expect(json).toMatchObject({
        protocol: 1,
        plugin: expect.stringMatching(/^\d+\.\d+\.\d+/),
        proof: createHmac('sha256', secret).update(`hello:${challenge}`).digest('base64'),
      })
    })

    test('what it is: addresses, currency, clock, versions, its own order statuses without drafts and trash', async () => {
      const store = suite.now
      const { json } = await ask(store, 'describe', {})
      const says = describeDocument.parse(json)
      expect(says.rest).toContain(says.home.replace(/\/$/, ''))
      expect(says.currency).toMatch(/^[A-Z]{3}$/)
      expect(Math.abs(says.now - (await store.now()))).toBeLessThan(60)
      for (const version of [says.wordpress, says.woocommerce, says.php, says.plugin]) expect(version).toMatch(/^\d+\.\d+/)
      const ids = says.order_statuses.map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(['pending', 'processing', 'on-hold', 'completed', 'cancelled', 'refunded', 'failed']))
      expect(ids.filter((id) => /^wc-|draft|trash/.test(id))).toEqual([])
      expect(says.order_statuses.every(({ label }) => label.length > 0)).toBe(true)
      expect(Object.keys(says.features).toSorted()).toEqual(['cost_of_goods_sold', 'fulfillments', 'shipment_tracking'])
      expect(['action-scheduler', 'wp-cron']).toContain(says.scheduler)
      expect(says.outbox).toEqual(expect.objectContaining({ waiting: expect.any(Number) }))
    })

    test('its ways of shipping, and the names of carriers it knows', async () => {
      const methods = await answer<{ method_id: string; title: string }[]>(suite.now, 'carriers', {}, 'methods')
      expect(methods.every(({ method_id, title }) => method_id.length > 0 && title.length > 0)).toBe(true)
      const providers = await answer<{ id: string; name: string }[]>(suite.now, 'carriers', {}, 'providers')
      expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length)
    })
  })
}
