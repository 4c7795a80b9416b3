import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../packages/testing/src/house/source-files.ts'
import { breachesOf, proofsIn, readPage, rowsOf } from './shown-by.ts'

const reference = path.join(root, '../shared/reference/platform-apis.md')
const absent = existsSync(reference) ? '' : ' (skipped: the list of requirements is not beside this clone)'
const shopify = rowsOf(readPage('shopify-review.md'))
const bigcommerce = rowsOf(readPage('bigcommerce-review.md'))
const woocommerce = rowsOf(readPage('woocommerce-review.md'))

/** What only a listed app has. */
const elsewhere = /not obtainable here: (billing|the listing's own items|installs and reviews|field data)/

const numbered = (text: string, next: RegExp) => [...text.matchAll(next)].map((match) => match[1])

test.skipIf(absent !== '')(`the page on BigCommerce’s review has a row for each requirement${absent}`, () => {
  const [, marketplace = ''] = /### 6\.3([\s\S]*?)### 6\.4/.exec(readFileSync(reference, 'utf8')) ?? []
  const wanted = numbered(marketplace, /(?:^|\. )(\d+)\. (?=[A-Z0-9`])/gm)
  expect(wanted).toHaveLength(15)
  expect(bigcommerce.map(([, asked = '']) => asked.split(':')[0])).toEqual(wanted)
})

test.skipIf(absent !== '')(`the page on WooCommerce’s review has a row for each requirement${absent}`, () => {
  const [, marketplace = ''] = /### 6\.4([\s\S]*?)## 7/.exec(readFileSync(reference, 'utf8')) ?? []
  const wanted = numbered(marketplace, /(?:^|\. |\)\. )(\d+)\. (?=[A-Za-z`])/gm)
  expect(wanted).toHaveLength(14)
  expect(woocommerce.map(([, asked = '']) => asked.split(':')[0])).toEqual(wanted)
})

describe('the page on Shopify’s review', () => {
  test.skipIf(absent !== '')(`has a row for each requirement${absent}`, () => {
    const text = readFileSync(reference, 'utf8')
    const [, appStore = '', builtFor = ''] = /### 6\.1([\s\S]*?)### 6\.2([\s\S]*?)### 6\.3/.exec(text) ?? []
    const asked = (part: string) => shopify.filter(([id]) => id?.startsWith(part)).map((row) => row[1] ?? '')
    const numbers = [...appStore.matchAll(/\((?:\d\.\d\.\d[^)]*)\)/g)].flatMap((match) => match[0].match(/\d\.\d\.\d+/g) ?? [])
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers.filter((number) => !asked('SA').some((text) => text.includes(number)))).toEqual([])
    const parts = [...builtFor.matchAll(/^(\d)\. /gm)].map((match) => match[1])
    expect(parts).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(parts.filter((part) => !asked('SB').some((text) => text.startsWith(`${part}: `)))).toEqual([])
  })
})

describe.each([
  ['Shopify', shopify],
  ['BigCommerce', bigcommerce],
  ['WooCommerce', woocommerce],
])('the page on the review of %s', (_, rows) => {
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
