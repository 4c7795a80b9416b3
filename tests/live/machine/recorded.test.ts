import type { Transport } from '@connect/core'
import { expect, test } from 'vitest'
import { countsOf, createRecorder } from './recorded.ts'

const answering: Transport = {
  send: async () => ({ status: 200, headers: {}, text: async () => '{"milliseconds":7}', stream: async function* () {} }),
}
const post = (url: string) => ({ method: 'POST' as const, url, headers: {}, body: '{}' })

test('requests to the store are written down by their route, whichever address its REST API has; those to others pass', async () => {
  const recorder = createRecorder('https://shop.example/sub', answering)
  for (const url of ['wp-json/intellitrack/v1/stock?a=1', 'index.php/wp-json/wc/v3/orders/12', '?rest_route=/intellitrack/v1/stock'])
    await (await recorder.transport.send(post(`https://shop.example/sub/${url}`))).text()
  await recorder.transport.send(post('https://shop.example.evil/sub/wp-json/'))
  expect(recorder.calls.map(({ route, answer }) => [route, answer])).toEqual([
    ['/intellitrack/v1/stock', '{"milliseconds":7}'],
    ['/wc/v3/orders/12', '{"milliseconds":7}'],
    ['/intellitrack/v1/stock', '{"milliseconds":7}'],
  ])
  expect(countsOf(recorder.calls)).toEqual({ 'POST /intellitrack/v1/stock': 2, 'POST /wc/v3/orders/{id}': 1 })
})

test('something can be done once between what our side has decided and what it sends', async () => {
  const recorder = createRecorder('https://shop.example', answering)
  const done: string[] = []
  recorder.before(
    ({ route }) => route.endsWith('/stock'),
    async () => done.push('a shopper buys'),
  )
  for (const route of ['levels', 'stock', 'stock']) {
    await recorder.transport.send(post(`https://shop.example/wp-json/intellitrack/v1/${route}`))
    done.push(route)
  }
  expect(done).toEqual(['levels', 'a shopper buys', 'stock', 'stock'])
})
