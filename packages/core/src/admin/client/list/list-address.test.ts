import { expect, test } from 'vitest'
import { type ListPlace, listAddress, nextPlace, previousPlace } from './list-address.ts'
import { listQueryOf, placeOf } from './list-place.ts'

const first: ListPlace = { search: '#10', filter: 'waiting', cursor: null, trail: [] }
const read = (address: string): ListPlace => placeOf(new URL(address, 'https://app.example').searchParams)

test('the address of a list holds what was searched for and the filter, and is read back as it was', () => {
  expect(listAddress('/app/orders', first)).toBe('/app/orders?search=%2310&filter=waiting')
  expect(read(listAddress('/app/orders', first))).toEqual(first)
})

test('an untouched list has a bare address', () => {
  expect(listAddress('/app/orders', { search: '', filter: '', cursor: null, trail: [] })).toBe('/app/orders')
})

test('paging forward and back ends where it began, also through the address', () => {
  const second = nextPlace(first, 'c2')
  const third = read(listAddress('/app/orders', nextPlace(second, 'c3')))
  expect(third).toEqual({ ...first, cursor: 'c3', trail: ['', 'c2'] })
  expect(previousPlace(third)).toEqual(second)
  expect(previousPlace(second)).toEqual(first)
  expect(previousPlace(first)).toBeNull()
})

test('after very many pages the way back ends at the first page', () => {
  let place = first
  for (let page = 2; page <= 40; page++) place = nextPlace(place, `c${page}`)
  expect(place.trail).toHaveLength(20)
  let steps = 0
  for (let back = previousPlace(place); back; back = previousPlace(back)) {
    place = back
    steps++
  }
  expect(place.cursor).toBeNull()
  expect(steps).toBe(21)
})

test('a page opened from a bookmark without the way that led there goes back to the first', () => {
  expect(previousPlace({ ...first, cursor: 'c9' })).toEqual(first)
})

test('what a store adds to the address is no part of the question', () => {
  const params = new URLSearchParams('embedded=1&shop=a.example&id_token=x.y.z&search=%20tent%20&filter=waiting')
  expect(listQueryOf(params)).toEqual({ search: 'tent', filter: 'waiting', cursor: null, limit: 25 })
})

test('an endless search is cut off', () => {
  expect(placeOf(new URLSearchParams({ search: 'x'.repeat(5_000) })).search).toHaveLength(200)
})
