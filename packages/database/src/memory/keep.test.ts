import { describe, expect, it } from 'vitest'
import type { Table } from '../repositories/table.ts'
import { keep } from './keep.ts'

interface Row {
  readonly name: string
  readonly at: string | null
  readonly tags: readonly { readonly text: string }[]
}
const table: Table<Row> = { name: 'Row', key: ['name'], columns: { name: 'text', at: 'instant', tags: 'json' } }

describe('a row kept in memory', () => {
  it('cannot be changed by whoever put or read it, however deep', () => {
    const tags = [{ text: 'gift' }]
    const kept = keep(table, { name: 'a', at: null, tags })
    tags[0] = { text: 'other' }
    expect(kept.tags).toEqual([{ text: 'gift' }])
    expect(() => Object.assign(kept.tags[0] as object, { text: 'other' })).toThrow(TypeError)
    expect(() => Object.assign(kept, { name: 'b' })).toThrow(TypeError)
  })

  it('refuses an instant that is none, as the database would', () => {
    expect(() => keep(table, { name: 'a', at: 'yesterday', tags: [] })).toThrow(RangeError)
  })
})
