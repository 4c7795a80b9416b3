import { expect, test } from 'vitest'
import { answerArguments } from './usage.ts'

test('npm start and npm run dev start; --help explains instead; anything else is named and not guessed', () => {
  expect([answerArguments([]), answerArguments(['--dev'])]).toEqual([null, null])
  expect(answerArguments(['--help'])).toMatchObject({ code: 0, text: expect.stringContaining('SANDBOX_PORT') })
  expect(answerArguments(['--prot=1'])).toMatchObject({ code: 2, text: expect.stringMatching(/^There is no --prot=1\./) })
})
