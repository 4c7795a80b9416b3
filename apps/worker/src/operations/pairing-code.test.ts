import { derivedKeys, pairingPurpose, parseVaultKeys } from '@connect/database/secrets'
import { createPairingCodes } from '@connect/woocommerce'
import { expect, test } from 'vitest'
import { pairingCode } from './pairing-code.ts'

const ENCRYPTION_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`
const environment = { ENCRYPTION_KEYS, ALLOW_PRIVATE_NETWORK: '0', WOOCOMMERCE_APP_URL: 'https://connect.example/' } as const
const by = { clock: { now: () => Date.parse('2026-11-21T10:00:00.000Z') }, random: { uuid: () => '', fraction: () => 0.5 } }

test('an operator gives a code for one store, which the app takes, with what is entered beside it', () => {
  const given = pairingCode(environment, 'https://Shop.example/sub/', by)
  expect(given).toMatchObject({ store: 'shop.example/sub', expiresAt: '2026-11-21T10:15:00.000Z', backend: 'https://connect.example' })
  const app = createPairingCodes(derivedKeys(parseVaultKeys(ENCRYPTION_KEYS), pairingPurpose), by)
  expect(app.check(given.code, 'shop.example/sub').kind).toBe('good')
})

test.each([
  ['not an address', 'is not the address of a web site'],
  ['http://shop.example', 'over https only'],
])('%s is refused with the reason', (address, reason) => {
  expect(() => pairingCode(environment, address, by)).toThrow(reason)
})
