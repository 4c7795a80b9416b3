import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../packages/testing/src/house/source-files.ts'
import { breachesOf, proofsIn, readPage, rowsOf } from './shown-by.ts'

const reference = path.join(root, '../shared/reference/platform-apis.md')
const absent = existsSync(reference) ? '' : ' (skipped: the list of requirements is not beside this clone)'
const rows = rowsOf(readPage('shopify-review.md'))

/** What only a listed app has. */
const elsewhere = /not obtainable here: (billing|the listing's own items|installs and reviews|field data)/

describe('the page on Shopify’s review', () => {
  test.skipIf(absent !== '')(`has a row for each requirement${absent}`, () => {
    const text = readFileSync(reference, 'utf8')
    const [, appStore = '', builtFor = ''] = /### 6\.1([\s\S]*?)### 6\.2([\s\S]*?)### 6\.3/.exec(text) ?? []
    const asked = (part: string) => rows.filter(([id]) => id?.startsWith(part)).map((row) => row[1] ?? '')
    const numbers = [...appStore.matchAll(/\((?:\d\.\d\.\d[^)]*)\)/g)].flatMap((match) => match[0].match(/\d\.\d\.\d+/g) ?? [])
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers.filter((number) => !asked('SA').some((text) => text.includes(number)))).toEqual([])
    const parts = [...builtFor.matchAll(/^(\d)\. /gm)].map((match) => match[1])
    expect(parts).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(parts.filter((part) => !asked('SB').some((text) => text.startsWith(`${part}: `)))).toEqual([])
  })

  test('says of each what it is here, and how that is shown', () => {
    expect(rows.map(([id]) => id)).toEqual([...new Set(rows.map(([id]) => id))])
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === '')).map(([id]) => id)).toEqual([])
    const unshown = rows.filter(([, , , shown = '']) => proofsIn(shown).length === 0 && !elsewhere.test(shown))
    expect(unshown.map(([id]) => id)).toEqual([])
  })

  test('names only files and tests that are there', () => {
    expect(
      rows.flatMap(([id, , , shown]) => proofsIn(shown ?? '').flatMap((proof) => breachesOf(proof).map((breach) => `${id}: ${breach}`))),
    ).toEqual([])
  })
})
