import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeTexts, textOf } from './index.ts'

const pipelines = new URL('../pipelines', import.meta.url).pathname
const folders = ['import-products', 'import-inventory', 'import-carriers', 'export-inventory'].map((name) => join(pipelines, name))
const sources = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .concat(['stock-scope.ts', 'settings-complete.ts'].map((name) => join(pipelines, name)))
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))

/** Names of other things that look like codes. */
const otherNames = new Set([
  ...['add_inventory', 'adjust_inventory', 'upsert_carrier', 'upsert_item', 'set_levels', 'create_or_link', 'dry_run', 'variant_changed'],
  ...['key_changed', 'key_too_long', 'number_changed', 'lot_required', 'serial_required', 'expiration_required'],
])
const codes = new Set(sources.flatMap((source) => [...source.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map((match) => match[1] as string)))

describe('every code of products, inventory, carriers and stock', () => {
  test.each([...codes].filter((code) => !otherNames.has(code)))('%s has a title and an advice', (code) => {
    expect(codeTexts[code]?.title).toBeTruthy()
    expect(codeTexts[code]?.advice).toMatch(/\.$/)
  })
})

test('a code of the warehouse’s own is shown in words', () => {
  expect(textOf('serial_in_stock')).toMatchObject({ title: 'serial in stock', fix: 'retry' })
})
