import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const enough = {
  DATABASE_URL: 'postgres://x/y',
  ENCRYPTION_KEYS: 'k1:a',
  BIGCOMMERCE_CLIENT_ID: 'an app',
  BIGCOMMERCE_CLIENT_SECRET: 'hush',
  BIGCOMMERCE_APP_URL: 'https://app.example',
}
const refusal = (source: Readonly<Record<string, string>>): string => {
  try {
    readEnvironment(source)
    return ''
  } catch (error) {
    return String(error)
  }
}

test('an app that knows itself and its database starts in production, before BigCommerce’s own addresses', () => {
  expect(readEnvironment(enough)).toMatchObject({
    NODE_ENV: 'production',
    ALLOW_PRIVATE_NETWORK: '0',
    BIGCOMMERCE_API_ORIGIN: 'https://api.bigcommerce.com',
    BIGCOMMERCE_LOGIN_ORIGIN: 'https://login.bigcommerce.com',
    BIGCOMMERCE_SDK_URL: 'https://cdn.bigcommerce.com/jssdk/bc-sdk.js',
  })
})

test('all that is missing or wrong is named together, without its value', () => {
  const said = refusal({ BIGCOMMERCE_CLIENT_SECRET: ' , ', BIGCOMMERCE_APP_URL: 'no address', ALLOW_PRIVATE_NETWORK: '1' })
  expect(said).toContain('The BigCommerce app cannot start')
  for (const name of [
    'DATABASE_URL: it is missing',
    'ENCRYPTION_KEYS: it is missing',
    'BIGCOMMERCE_CLIENT_ID: it is missing',
    'BIGCOMMERCE_CLIENT_SECRET',
    'BIGCOMMERCE_APP_URL',
    'ALLOW_PRIVATE_NETWORK',
  ])
    expect(said).toContain(name)
  expect(said).not.toContain('no address')
})

test('private networks are opened in the sandbox only', () => {
  for (const mode of [{}, { NODE_ENV: 'production' }])
    expect(refusal({ ...enough, ...mode, ALLOW_PRIVATE_NETWORK: '1' })).toContain('refused with NODE_ENV=production')
  expect(refusal({ ...enough, NODE_ENV: 'development', ALLOW_PRIVATE_NETWORK: '1' })).toBe('')
})
