import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createBrotliDecompress } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressedAssets } from './compressed-assets.ts'

const script = 'export const words = "to pick, to pack"\n'.repeat(500)
const outer = mkdtempSync(path.join(os.tmpdir(), 'assets-'))
const folder = path.join(outer, 'assets-of-the-app')
let server: Server

beforeAll(async () => {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'words-1a2b.js'), script)
  writeFileSync(path.join(folder, 'picture.png'), 'not a text')
  writeFileSync(path.join(outer, 'secret.js'), 'nobody’s')
  const assets = compressedAssets(folder)
  server = createServer((asked, answer) => {
    void assets(asked, answer, () => answer.end('left to whoever comes next'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
  rmSync(outer, { recursive: true })
})

async function asked(place: string, encodings: string) {
  const { port } = server.address() as AddressInfo
  const sent = request({ host: '127.0.0.1', port, path: place, headers: { 'accept-encoding': encodings } }).end()
  const [answer] = await once(sent, 'response')
  const { 'content-encoding': encoding = 'as it is', 'content-length': length, vary } = answer.headers
  const body = await text(encoding === 'br' ? answer.pipe(createBrotliDecompress()) : answer)
  return { status: answer.statusCode, encoding, length: Number(length), vary, body }
}

test('a browser gets scripts compressed, the same each time', async () => {
  for (let time = 0; time < 2; time += 1) {
    const answer = await asked('/words-1a2b.js', 'gzip, deflate, br')
    expect(answer).toMatchObject({ status: 200, encoding: 'br', vary: expect.stringMatching(/accept-encoding/i), body: script })
    expect(answer.length).toBeLessThan(script.length / 10)
  }
})

test('who does not take that is left to others, and no cache gives one for the other', async () => {
  const answer = await asked('/words-1a2b.js', 'identity')
  expect(answer).toMatchObject({
    status: 200,
    encoding: 'as it is',
    body: 'left to whoever comes next',
    vary: expect.stringMatching(/accept-encoding/i),
  })
})

test('what is no text is left as it is, and no address leads out of the folder', async () => {
  expect(await asked('/picture.png', 'br')).toMatchObject({ status: 200, encoding: 'as it is' })
  for (const place of ['/../secret.js', '/%2e%2e%2fsecret.js', '/..%2fsecret.js'])
    expect(await asked(place, 'br')).toMatchObject({ body: 'left to whoever comes next' })
})
