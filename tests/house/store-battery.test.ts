import { lacks, platforms } from '@connect/testing/scenario'
import { expect, test } from 'vitest'
import { readPage } from './shown-by.ts'

test('what platforms cannot do of the store battery stands in the docs, each with its reason, and nothing else does', () => {
  const rows = readPage('store-battery.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| what') && !line.startsWith('| ---'))
  const skipped = platforms.flatMap((platform) =>
    Object.entries(lacks[platform]).map(([what, why]) => `| ${what} | ${platform} | ${why} |`),
  )
  expect(rows).toEqual(skipped)
  expect(skipped.every((row) => row.split(' | ').every((cell) => cell.length > 3))).toBe(true)
})
