import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test('a file is saved under the name the server gives it, and has one in any case', () => {
  expect(fileName('attachment; filename="preview-r7.csv"')).toBe('preview-r7.csv')
  expect(fileName(null)).toBe('download')
})
