import { describe, expect, test } from 'vitest'
import { breachesOf, proofsIn, readPage, rowsOf } from './shown-by.ts'

const page = readPage('guarantees.md')
const [before = '', after = ''] = page.split('## What shows it today')
const ids = Array.from({ length: 12 }, (_, index) => `G${index + 1}`)

describe('the guarantees', () => {
  test('are twelve, each with what is promised and what is not', () => {
    const rows = rowsOf(before)
    expect(rows.map(([id]) => id)).toEqual(ids)
    expect(rows.filter(([, promised, not]) => !promised || !not)).toEqual([])
  })

  test('each name at least one test, and only tests that are there', () => {
    const rows = rowsOf(after).map(([id = '', shown = '']) => ({ id, proofs: proofsIn(shown) }))
    expect(rows.map(({ id }) => id)).toEqual(ids)
    expect(rows.filter(({ proofs }) => proofs.every(({ titles }) => titles.length === 0))).toEqual([])
    expect(rows.flatMap(({ id, proofs }) => proofs.flatMap(breachesOf).map((breach) => `${id}: ${breach}`))).toEqual([])
  })
})
