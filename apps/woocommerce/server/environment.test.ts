import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const known = { DATABASE_URL: 'postgres://x/y', ENCRYPTION_KEYS: 'k1:a', WOOCOMMERCE_APP_URL: 'https://connect.example' }

test('an app that knows its address and its database starts in production, and gives pairing codes to everybody', () => {
  expect(readEnvironment(known)).toMatchObject({
    NODE_ENV: 'production',
    PORT: 4330,
    ALLOW_PRIVATE_NETWORK: '0',
    WOOCOMMERCE_PAIRING: 'open',
  })
})

test('all that is missing or wrong is named together', () => {
  const start = () => readEnvironment({ WOOCOMMERCE_PAIRING: 'nobody', ALLOW_PRIVATE_NETWORK: '1' })
  for (const part of [
    'The WooCommerce app cannot start',
    ...['DATABASE_URL: it is missing', 'ENCRYPTION_KEYS: it is missing', 'WOOCOMMERCE_APP_URL: it is missing'],
    ...['WOOCOMMERCE_PAIRING', 'ALLOW_PRIVATE_NETWORK'],
  ])
    expect(start).toThrow(part)
})

test('its address is the root of a host, over HTTPS outside of a sandbox', () => {
  const at =
    (WOOCOMMERCE_APP_URL: string, more: object = {}) =>
    () =>
      readEnvironment({ ...known, WOOCOMMERCE_APP_URL, ...more })
  expect(at('http://connect.example')).toThrow('WOOCOMMERCE_APP_URL: it does not begin with https')
  expect(at('https://connect.example/woo')).toThrow('WOOCOMMERCE_APP_URL: it has a path')
  expect(at('connect.example')).toThrow('WOOCOMMERCE_APP_URL')
  const sandbox = { NODE_ENV: 'development', ALLOW_PRIVATE_NETWORK: '1' }
  expect(at('http://127.0.0.1:4330', sandbox)()).toMatchObject({ ALLOW_PRIVATE_NETWORK: '1' })
})
