import { createTestDatabase } from '@connect/testing/postgres'
import { expect, test } from 'vitest'
import { startDatabase } from './start-database.ts'

test('a server given by address is used as it is', async () => {
  const database = await createTestDatabase()
  const given = await startDatabase({ url: database.url })
  expect(given).toMatchObject({ url: database.url, origin: 'given' })
  await given.stop()
  await database.drop()
})

test('a wrong address, password or database name is named without showing the password', async () => {
  const database = await createTestDatabase()
  const wrong = (change: (url: URL) => void) => {
    const url = new URL(database.url)
    change(url)
    return startDatabase({ url: url.href }).catch((error: Error) => error.message)
  }
  const answers = [
    await wrong((url) => Object.assign(url, { port: '1' })),
    await wrong((url) => Object.assign(url, { password: 'not-the-password' })),
    await wrong((url) => Object.assign(url, { pathname: '/nowhere' })),
  ]
  expect(answers[0]).toContain('ECONNREFUSED')
  expect(answers[1]).toContain('authentication failed')
  expect(answers[2]).toContain('"nowhere" does not exist')
  for (const answer of answers) expect(answer).toMatch(/^DATABASE_URL \(127\.0\.0\.1.*\nNext step: /s)
  expect(answers.join()).not.toContain('not-the-password')
  expect(await startDatabase({ url: 'not an address' }).catch((error: Error) => error.message)).toContain('not a valid address')
  await database.drop()
})
