import { describe, expect, test } from 'vitest'
import { ask, reply, signed, unique } from './asking.ts'
import { refusal } from './backend-double.ts'
import type { Suite } from './under-test.ts'

export function connectionTests(suite: Suite): void {
  describe('the connection', () => {
    test('is made again with another key; the one before opens nothing any more', async () => {
      const store = suite.now
      const before = store.key
      expect(reply(await store.connect()).status).toBe(200)
      expect(store.key.id).not.toBe(before.id)
      expect((await ask(store, 'describe', {})).status).toBe(200)
      expect((await ask(store, 'describe', {}, { key: before })).json).toMatchObject({ code: 'intellitrack_key' })
    })

    test('that the backend refuses leaves the one before as it was', async () => {
      const store = suite.now
      const before = store.key
      store.backend.hello = async () => false
      const refused = reply(await store.connect())
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(refused.json).toMatchObject({ code: 'intellitrack_unreachable' })
      expect((await ask(store, 'describe', {}, { key: before })).status).toBe(200)
    })

    test('is proven by the store while it is made: hello is answered with the key that is not yet the key', async () => {
      const store = suite.now
      const answers: number[] = []
      store.backend.hello = async (key) => {
        const body = JSON.stringify({ challenge: '0'.repeat(32) })
        answers.push((await store.send('hello', await signed(store, 'hello', body, { key }), body)).status)
        answers.push((await store.send('describe', await signed(store, 'describe', '{}', { key }), '{}')).status)
        return true
      }
      expect(reply(await store.connect()).status).toBe(200)
      expect(answers).toEqual([200, 401])
    })

    test('is ended by the backend: the key is dropped', async () => {
      const store = suite.now
      expect((await ask(store, 'disconnect', {})).json).toEqual({ disconnected: true })
      expect((await ask(store, 'describe', {})).json).toMatchObject({ code: 'intellitrack_key' })
      expect(reply(await store.connect()).status).toBe(200)
    })

    test('is ended by the merchant: the backend is told, and the outbox stops', async () => {
      const store = suite.now
      store.backend.forget()
      await store.disconnect()
      expect(store.backend.goodbyes).toEqual(['disconnected'])
      await store.desk.createProducts([{ name: 'Mug', sku: unique('MUG') }])
      await store.runScheduler()
      expect(store.backend.batches).toEqual([])
      expect(reply(await store.connect()).status).toBe(200)
    })

    test('is ended by the merchant though the backend is down', async () => {
      const store = suite.now
      store.backend.answering = null
      await store.disconnect()
      expect((await ask(store, 'describe', {})).json).toMatchObject({ code: 'intellitrack_key' })
      store.backend.answering = refusal(503, 'busy')
      expect(reply(await store.connect()).status).toBe(200)
      store.backend.answering = true
    })
  })
}
