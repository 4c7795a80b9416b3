import { expect, test } from 'vitest'
import { answerHeaders } from './answer-headers.ts'

test('in production a browser is told to come by TLS only, and elsewhere it is not', () => {
  expect(answerHeaders(true)['strict-transport-security']).toMatch(/max-age=31536000/)
  expect(answerHeaders(false)).not.toHaveProperty('strict-transport-security')
})
