import { describe, expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const enough = { DATABASE_URL: 'postgres://x/y', ENCRYPTION_KEYS: `k1:${key}` }
const refusal = (source: Readonly<Record<string, string>>): string => {
  try {
    readEnvironment(source)
    return ''
  } catch (error) {
    return String(error)
  }
}

describe('a worker', () => {
  test('starts in production with a database and encryption keys', () => {
    expect(readEnvironment(enough)).toMatchObject({ NODE_ENV: 'production', ALLOW_PRIVATE_NETWORK: '0', WORKER_CONCURRENCY: 4 })
  })

  test('names all that is missing or wrong together, by name', () => {
    const said = refusal({ ALLOW_PRIVATE_NETWORK: '1', WORKER_CONCURRENCY: 'many', OPERATOR_TOKEN: 'short' })
    for (const name of [
      'DATABASE_URL: it is missing',
      'ENCRYPTION_KEYS: it is missing',
      'ALLOW_PRIVATE_NETWORK',
      'WORKER_CONCURRENCY',
      'OPERATOR_TOKEN',
    ])
      expect(said).toContain(name)
    expect(said).not.toContain('short')
  })

  test('is not let into private networks in production, nor without NODE_ENV', () => {
    expect(refusal({ ...enough, ALLOW_PRIVATE_NETWORK: '1' })).toContain('refused with NODE_ENV=production')
    expect(refusal({ ...enough, NODE_ENV: 'production', ALLOW_PRIVATE_NETWORK: '1' })).toContain('ALLOW_PRIVATE_NETWORK')
    expect(refusal({ ...enough, NODE_ENV: 'development', ALLOW_PRIVATE_NETWORK: '1' })).toBe('')
  })

  test.each([`k1:${key.slice(0, 20)}`, key, `k1:${key},k1:${key}`])(
    'with keys that are none is refused at start, without showing them',
    (keys) => {
      const said = refusal({ ...enough, ENCRYPTION_KEYS: keys })
      expect(said).toContain('ENCRYPTION_KEYS')
      expect(said).not.toContain(key.slice(0, 20))
    },
  )
})
