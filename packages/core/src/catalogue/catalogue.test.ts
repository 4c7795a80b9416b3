import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeTexts, textOf } from './index.ts'

const root = join(import.meta.dirname, '..')
const folders = ['planning', 'pipelines/import-orders', 'pipelines/export-shipments', 'runs', 'access']
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('stock'))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') })),
)
/** Codes as they stand in the sources: `code: 'x'`, skip('x', ...), dropped(facts, record, 'x', ...). */
const said = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/(?:code: |rejected\(|skip\(|hold\(|wait\(|held\([^']*|dropped\([^']*)'([a-z]+_[a-z_]+)'/g)].map(
    (match) => [match[1] ?? '', name] as const,
  ),
)

describe('every code that a person may see', () => {
  test('is found in the sources by this test', () => {
    expect(said.length).toBeGreaterThan(60)
    expect(said.map(([code]) => code)).toEqual(expect.arrayContaining(['unknown_item', 'test_order', 'tracking_late', 'order_imported']))
  })

  test.each([...new Map(said)])('%s (%s) has its words', (code) => {
    expect(Object.keys(codeTexts)).toContain(code)
  })

  test.each(Object.entries(codeTexts))('%s says what is so and what to do', (_, text) => {
    expect(text.title.length).toBeGreaterThan(3)
    expect(text.advice).toMatch(/[.]$/)
  })

  test('an unchanged product is not sent again, so an item that was renumbered is not promised to come back by an import', () => {
    expect(textOf('unknown_item').advice).toContain('bring it back under its number')
    expect(textOf('unknown_item').advice).not.toMatch(/import the product again/)
  })

  test('an unknown one is said in its own words, and can be retried', () => {
    expect(textOf('odd_new_code')).toMatchObject({ title: 'odd new code', fix: 'retry' })
  })
})
