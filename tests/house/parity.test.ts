import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../packages/testing/src/house/source-files.ts'
import { breachesOf, proofsIn, readPage, rowsOf } from './shown-by.ts'

const requirements = path.join(root, '../shared/product/requirements.md')
const absent = existsSync(requirements) ? '' : ' (skipped: the requirements are not beside this clone)'
if (absent) console.log(`docs/parity.md is not compared with the requirement tables${absent}`)

const rows = rowsOf(readPage('parity.md'))

/** Where something is that no test here shows; a reason has to stand behind the last one. */
const later = /comes with IntelliTrack for (BigCommerce|WooCommerce)|comes with the guarantees|not planned yet|not wanted: \S+/

describe('the parity page', () => {
  test.skipIf(absent !== '')(`has exactly one row for each requirement${absent}`, () => {
    const wanted = [...readFileSync(requirements, 'utf8').matchAll(/^\| ((?:HO|SH|BC|WC|IM|AS|EOD|Q)-\d+) \|/gm)].map((match) => match[1])
    expect(wanted.length).toBeGreaterThan(200)
    expect(rows.map(([id]) => id).sort()).toEqual([...wanted].sort())
  })

  test('says of each what it is here, and how that is shown', () => {
    const unsaid = rows.filter(([, name, what, shown]) => !name || !what || !shown || !(proofsIn(shown).length > 0 || later.test(shown)))
    expect(unsaid.map(([id]) => id)).toEqual([])
    expect(rows.filter((row) => row.length !== 4).map(([id]) => id)).toEqual([])
  })

  test('names only files and tests that are there', () => {
    expect(
      rows.flatMap(([id, , , shown]) => proofsIn(shown ?? '').flatMap((proof) => breachesOf(proof).map((breach) => `${id}: ${breach}`))),
    ).toEqual([])
  })

  test('would notice a test that was renamed, and a file that was moved', () => {
    expect(proofsIn('`a.ts` "one", "two"; `b.ts`; comes later')).toEqual([
      { file: 'a.ts', titles: ['one', 'two'] },
      { file: 'b.ts', titles: [] },
    ])
    const own = 'tests/house/shown-by.ts'
    expect(breachesOf({ file: own, titles: ['no title of this file'] })).toEqual([`${own} has no test "no title of this file"`])
    expect(breachesOf({ file: 'tests/house/gone.test.ts', titles: [] })).toEqual(['tests/house/gone.test.ts is not there'])
  })
})
