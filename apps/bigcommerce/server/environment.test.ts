import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const known = {
  DATABASE_URL: 'postgres://x/y',
  ENCRYPTION_KEYS: 'k1:a',
  BIGCOMMERCE_CLIENT_ID: 'an app',
  BIGCOMMERCE_CLIENT_SECRET: 'hush',
  BIGCOMMERCE_APP_URL: 'https://app.example',
}

test('an app that knows itself and its database starts in production, before BigCommerce’s own addresses', () => {
  expect(readEnvironment(known)).toMatchObject({
    NODE_ENV: 'production',
    ALLOW_PRIVATE_NETWORK: '0',
    BIGCOMMERCE_API_ORIGIN: 'https://api.bigcommerce.com',
    BIGCOMMERCE_LOGIN_ORIGIN: 'https://login.bigcommerce.com',
    BIGCOMMERCE_SDK_URL: 'https://cdn.bigcommerce.com/jssdk/bc-sdk.js',
  })
})

test('all that is missing or wrong is named together', () => {
  const start = () => readEnvironment({ BIGCOMMERCE_CLIENT_SECRET: ' , ', BIGCOMMERCE_APP_URL: 'no address', ALLOW_PRIVATE_NETWORK: '1' })
  for (const part of [
    'The BigCommerce app cannot start',
    ...['DATABASE_URL: it is missing', 'ENCRYPTION_KEYS: it is missing', 'BIGCOMMERCE_CLIENT_ID: it is missing'],
    ...['BIGCOMMERCE_CLIENT_SECRET', 'BIGCOMMERCE_APP_URL', 'ALLOW_PRIVATE_NETWORK'],
  ])
    expect(start).toThrow(part)
})

test('private networks are opened in the sandbox only', () => {
  const start = (NODE_ENV?: string) => () => readEnvironment({ ...known, NODE_ENV, ALLOW_PRIVATE_NETWORK: '1' })
  for (const mode of [undefined, 'production']) expect(start(mode)).toThrow('refused with NODE_ENV=production')
  expect(start('development')()).toMatchObject({ ALLOW_PRIVATE_NETWORK: '1' })
})
