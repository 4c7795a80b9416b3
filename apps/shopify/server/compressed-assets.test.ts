import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createBrotliDecompress } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressedAssets } from './compressed-assets.ts'

const script = 'export const words = "to pick, to pack"\n'.repeat(500)
const outer = mkdtempSync(path.join(os.tmpdir(), 'assets-'))
const folder = path.join(outer, 'assets-of-the-app')
let server: ReturnType<express.Express['listen']>

beforeAll(async () => {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'words-1a2b.js'), script)
  writeFileSync(path.join(folder, 'picture.png'), 'not a text')
  writeFileSync(path.join(outer, 'secret.js'), 'nobody’s')
  const app = express()
  app.use('/assets', compressedAssets(folder), express.static(folder))
  server = app.listen(0, '127.0.0.1')
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
    const answer = await asked('/assets/words-1a2b.js', 'gzip, deflate, br')
    expect(answer).toMatchObject({ status: 200, encoding: 'br', vary: expect.stringMatching(/accept-encoding/i), body: script })
    expect(answer.length).toBeLessThan(script.length / 10)
  }
})

test('who does not take that gets them as they are, and no cache gives one for the other', async () => {
  const answer = await asked('/assets/words-1a2b.js', 'identity')
  expect(answer).toMatchObject({ status: 200, encoding: 'as it is', body: script, vary: expect.stringMatching(/accept-encoding/i) })
})

test('what is no text is left as it is, and no address leads out of the folder', async () => {
  expect(await asked('/assets/picture.png', 'br')).toMatchObject({ status: 200, encoding: 'as it is' })
  for (const place of ['/assets/../secret.js', '/assets/%2e%2e%2fsecret.js', '/assets/..%2fsecret.js'])
    expect(await asked(place, 'br')).toMatchObject({ body: expect.not.stringContaining('nobody’s') })
})
