import { runConformance } from '@connect/intellitrack/conformance'
import { expect, it } from 'vitest'
import { exampleServer, storeKey } from './example-server.ts'
import { fetchTransport } from './fetch-transport.ts'

it('the stand-in keeps every promise of the contract that the conformance run tries, over HTTP', async () => {
  const server = await exampleServer()
  const results = await runConformance({ baseUrl: server.url, storeKey, transport: fetchTransport, nonce: 'n1' })
  expect(results.filter(({ ok }) => !ok)).toEqual([])
  expect(results.length).toBeGreaterThan(25)
  expect(server.logged).toEqual([])
  await server.close()
})
