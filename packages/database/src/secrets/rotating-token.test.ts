import { type ConnectionId, id } from '@connect/core'
import { expect, test } from 'vitest'
import type { Credential, Credentials } from './credentials.ts'
import { type FreshToken, rotatingToken, sealable } from './rotating-token.ts'

const now = Date.UTC(2026, 10, 20, 12)
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
const connectionId = id<ConnectionId>('connection-1')

/** Credentials of one connection, held in memory. */
function kept(first: FreshToken | null): Credentials {
  let row: Credential | null = first && { ...sealable(first), version: 1 }
  return {
    get: async () => row,
    put: async (_id, _kind, next) => {
      row = { ...next, version: (row?.version ?? 0) + 1 }
      return row
    },
    remove: async () => {
      row = null
    },
    refreshUnderLock: async (_id, _kind, seen, refresh) => {
      if (row && row.version === seen) row = { ...(await refresh(row)), version: seen + 1 }
      return row
    },
    reseal: async () => 0,
  }
}

const opened = (first: FreshToken | null, answer: FreshToken | null = { accessToken: 'new', refreshToken: 'r2', expiresAt: at(60) }) => {
  const renewed: string[] = []
  const token = rotatingToken({
    credentials: kept(first),
    connectionId,
    clock: { now: () => now },
    renew: async ({ refreshToken }) => {
      renewed.push(refreshToken ?? '-')
      return answer
    },
  })
  return { token, renewed }
}

test('a token that lasts is used as it is', async () => {
  const { token, renewed } = opened({ accessToken: 'old', refreshToken: 'r1', expiresAt: at(30) })
  expect([await token(), renewed]).toEqual(['old', []])
})

test('a token about to end is renewed before it is used, and the new one is kept', async () => {
  const { token, renewed } = opened({ accessToken: 'old', refreshToken: 'r1', expiresAt: at(0.5) })
  expect([await token(), await token(), renewed]).toEqual(['new', 'new', ['r1']])
})

test('a token that the store refused is renewed although it should last', async () => {
  const { token, renewed } = opened({ accessToken: 'old', refreshToken: 'r1', expiresAt: at(30) })
  expect([await token({ refused: 'old' }), renewed]).toEqual(['new', ['r1']])
})

test('a refusal of an older token than the one we have renews nothing', async () => {
  const { token, renewed } = opened({ accessToken: 'newer', refreshToken: 'r1', expiresAt: at(30) })
  expect([await token({ refused: 'old' }), renewed]).toEqual(['newer', []])
})

test('without access, or when the store refuses to renew it, a person is asked to open the app', async () => {
  await expect(opened(null).token()).rejects.toMatchObject({ party: 'store', reason: 'auth' })
  const ended = opened({ accessToken: 'old', refreshToken: 'r1', expiresAt: at(-1) }, null)
  await expect(ended.token()).rejects.toThrow('open the app')
})
