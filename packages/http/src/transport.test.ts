import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import type { Log } from '@connect/core'
import { afterEach, describe, expect, it } from 'vitest'
import { createTransport, type TransportOptions } from './transport.ts'

const log: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  ends.push(() => {
    server.closeAllConnections()
    return new Promise((done) => server.close(done))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function transport(options: Partial<TransportOptions> = {}) {
  const made = createTransport({ allowPrivateNetwork: true, log, userAgent: 'IntelliTrack-Connect/test', ...options })
  ends.push(() => made.close())
  return made
}

describe('the transport', () => {
  it('carries a request and its reply', async () => {
    const origin = await serve((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => response.setHeader('X-Seen', String(request.headers['user-agent'])).end(`${request.method} ${body}`))
    })
    const reply = await transport().send({ method: 'POST', url: `${origin}/a`, headers: { 'content-type': 'text/plain' }, body: 'parcel' })
    expect(reply.status).toBe(200)
    expect(reply.headers['x-seen']).toBe('IntelliTrack-Connect/test')
    expect(await reply.text()).toBe('POST parcel')
  })

  it('streams what is too large to hold, piece by piece', async () => {
    const origin = await serve((_, response) => {
      for (let piece = 0; piece < 20; piece += 1) response.write('x'.repeat(10_000))
      response.end()
    })
    const reply = await transport({ limits: { textBytes: 1000 } }).send({ method: 'GET', url: origin, headers: {} })
    let bytes = 0
    for await (const chunk of reply.stream()) bytes += chunk.byteLength
    expect(bytes).toBe(200_000)
  })

  it('refuses a reply larger than allowed', async () => {
    const origin = await serve((_, response) => response.end('x'.repeat(5000)))
    const reply = await transport({ limits: { textBytes: 1000 } }).send({ method: 'GET', url: origin, headers: {} })
    await expect(reply.text()).rejects.toMatchObject({ name: 'TransportError', sent: 'maybe' })
  })

  it('follows no redirect', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end())
    const reply = await transport().send({ method: 'GET', url: origin, headers: {} })
    expect(reply.status).toBe(302)
    await reply.text()
  })

  it('says that a refused connection sent nothing', async () => {
    const origin = await serve(() => {})
    await ends.pop()?.()
    await expect(transport().send({ method: 'POST', url: origin, headers: {}, body: '{}' })).rejects.toMatchObject({ sent: 'no' })
  })

  it('says that an unknown name sent nothing', async () => {
    const resolve: NonNullable<TransportOptions['resolve']> = (name, _, done) => done(new Error(`ENOTFOUND ${name}`), [])
    const sending = transport({ allowPrivateNetwork: false, resolve }).send({ method: 'POST', url: 'http://nowhere.example/', headers: {} })
    await expect(sending).rejects.toMatchObject({ sent: 'no' })
  })

  it('says that a TLS handshake that failed sent nothing', async () => {
    const origin = await serve(() => {})
    const sending = transport().send({ method: 'POST', url: origin.replace('http:', 'https:'), headers: {}, body: '{}' })
    await expect(sending).rejects.toMatchObject({ sent: 'no' })
  })

  it('says that a connection reset after the request may have been carried out', async () => {
    const origin = await serve((request) => request.socket.destroy())
    await expect(transport().send({ method: 'POST', url: origin, headers: {}, body: '{}' })).rejects.toMatchObject({ sent: 'maybe' })
  })

  it('says that a reply that did not come in time may have been carried out', async () => {
    const origin = await serve(() => {})
    const sending = transport().send({ method: 'POST', url: origin, headers: {}, body: '{}', timeout: 50 })
    await expect(sending).rejects.toMatchObject({ sent: 'maybe', message: expect.stringContaining('50 ms') })
  })

  it('says that a reply cut in the middle may have been carried out', async () => {
    const server = createSocketServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    ends.push(() => new Promise((done) => server.close(done)))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const reply = await transport().send({ method: 'GET', url, headers: {} })
    await expect(reply.text()).rejects.toMatchObject({ name: 'TransportError', sent: 'maybe' })
  })

  it('stops when it is told to, and sends nothing when it was told before', async () => {
    const stop = new AbortController()
    const origin = await serve(() => stop.abort())
    const sending = transport().send({ method: 'GET', url: origin, headers: {}, signal: stop.signal })
    await expect(sending).rejects.toMatchObject({ sent: 'maybe' })
    const later = transport().send({ method: 'GET', url: origin, headers: {}, signal: stop.signal })
    await expect(later).rejects.toMatchObject({ sent: 'no' })
  })

  it('keeps out of the private network, by address and by name', async () => {
    const guarded = transport({ allowPrivateNetwork: false, resolve: (_, __, done) => done(null, [{ address: '10.0.0.7', family: 4 }]) })
    for (const url of [
      'http://127.0.0.1:1/',
      'http://[::1]:1/',
      'http://[::ffff:127.0.0.1]:1/',
      'http://2130706433/',
      'http://inner.example/',
    ])
      await expect(guarded.send({ method: 'GET', url, headers: {} })).rejects.toMatchObject({
        sent: 'no',
        message: expect.stringContaining('ALLOW_PRIVATE_NETWORK'),
      })
  })

  it('judges a name by the one answer it asked for, not by a second one that came right', async () => {
    let asked = 0
    const resolve: NonNullable<TransportOptions['resolve']> = (_, __, done) => {
      asked += 1
      done(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])
    }
    const guarded = transport({ allowPrivateNetwork: false, resolve })
    await expect(guarded.send({ method: 'GET', url: 'http://rebinding.example:9/', headers: {}, timeout: 100 })).rejects.toThrow()
    expect(asked).toBe(1)
  })

  it('speaks only http and https', async () => {
    await expect(transport().send({ method: 'GET', url: 'file:///etc/passwd', headers: {} })).rejects.toMatchObject({ sent: 'no' })
  })
})
