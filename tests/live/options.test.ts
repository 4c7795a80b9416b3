import { describe, expect, test } from 'vitest'
import { readOptions } from './options.ts'

const environment = { LIVE_CONSUMER_KEY: 'ck_1', LIVE_CONSUMER_SECRET: 'cs_1', LIVE_WP_USER: 'admin', LIVE_WP_PASSWORD: 'secret' }
const given = ['--store', 'https://shop.example/sub/', '--backend', 'https://tunnel.example']
const read = (file: string) => {
  if (file === '') throw new Error('no such file')
  return `content of ${file}`
}
const reasonsOf = (args: readonly string[], variables: Readonly<Record<string, string>> = environment) => {
  const asked = readOptions(args, variables, read)
  return asked.kind === 'wrong' ? asked.reasons : []
}

describe('the live suite is asked', () => {
  test('for a store with the plugin, behind a public address', () => {
    expect(readOptions(given, environment, read)).toEqual({
      kind: 'run',
      options: {
        store: 'https://shop.example/sub',
        way: 'plugin',
        backend: 'https://tunnel.example',
        port: 4399,
        tls: null,
        keys: { consumerKey: 'ck_1', consumerSecret: 'cs_1' },
        owner: { login: 'admin', password: 'secret' },
        large: false,
        json: false,
        force: false,
        patienceMs: 180_000,
      },
    })
  })

  test('for one without the plugin, to serve it over TLS itself: nobody has to sign in', () => {
    const { LIVE_CONSUMER_KEY, LIVE_CONSUMER_SECRET } = environment
    const args = ['--store', 'https://shop.example', '--rest', '--port', '4400', '--tls-cert', 'cert.pem', '--tls-key', 'key.pem']
    const asked = readOptions(args, { LIVE_CONSUMER_KEY, LIVE_CONSUMER_SECRET }, read)
    expect(asked).toMatchObject({ kind: 'run', options: { way: 'rest', owner: null, backend: 'https://localhost:4400' } })
    expect(asked).toHaveProperty('options.tls', { cert: 'content of cert.pem', key: 'content of key.pem' })
  })

  test('over plain HTTP, and refuses: a key would be ignored, and read by anybody on the way', () => {
    expect(reasonsOf(['--store', 'http://shop.example', '--backend', 'http://tunnel.example'])).toEqual([
      expect.stringContaining('--store'),
      expect.stringContaining('--backend'),
    ])
  })

  test('with nothing, and names all that is missing together', () => {
    expect(reasonsOf([], {})).toEqual([
      expect.stringContaining('--store'),
      expect.stringContaining('LIVE_CONSUMER_KEY'),
      expect.stringContaining('LIVE_WP_USER'),
      expect.stringContaining('--backend'),
    ])
  })

  test('with half a certificate, a port that is none, or a word that it does not know', () => {
    expect(reasonsOf([...given, '--tls-cert', 'cert.pem'])).toEqual([expect.stringContaining('--tls-key')])
    expect(reasonsOf([...given, '--port', 'many'])).toEqual([expect.stringContaining('--port')])
    expect(reasonsOf([...given, '--turbo'])).toEqual([expect.stringContaining('--turbo')])
  })

  test('what it can do', () => {
    expect(readOptions(['--help'], {}, read)).toEqual({ kind: 'help' })
  })
})
