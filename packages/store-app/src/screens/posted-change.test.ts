import { expect, test } from 'vitest'
import { chosenPlaces } from './chosen-places.ts'
import { postedChange } from './posted-change.ts'
import { postedKey } from './posted-key.ts'
import { postedRights } from './posted-rights.ts'
import { Refusal } from './refusal.ts'

const form = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
const refusal = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof Refusal ? error.status : error
  }
}

test('a change is read as it was posted', () => {
  const change = { version: 3, values: { syncInterval: 20, syncTimeRange: { start: '08:00', end: '18:00' }, locationId: null } }
  expect(postedChange(form({ action: 'save', change: JSON.stringify(change) }))).toEqual(change)
})

test('what no form posts is refused', () => {
  const wrong = [
    '',
    '{',
    'null',
    '[]',
    '{"version":"3","values":{}}',
    '{"version":3}',
    '{"version":3.5,"values":{}}',
    '{"version":3,"values":[]}',
  ]
  for (const change of wrong) expect(refusal(() => postedChange(form({ change })))).toBe(400)
  expect(refusal(() => postedChange(form({})))).toBe(400)
  expect(refusal(() => postedChange(form({ change: JSON.stringify({ version: 3, values: { a: 'x'.repeat(200_000) } }) })))).toBe(400)
})

test('lists are asked for with what is chosen, and with nothing where nothing is', () => {
  const asked = (search: string) => chosenPlaces(new URLSearchParams(search))
  expect(asked('?divisionId=ca&siteId=toronto&shop=a.myshopify.com')).toEqual({ divisionId: 'ca', siteId: 'toronto' })
  expect(asked('?divisionId=ca&siteId=')).toEqual({ divisionId: 'ca' })
  expect(asked('')).toEqual({})
})

test('address and Store Key are read without the blanks around them, and a refusal repeats neither', () => {
  expect(postedKey(form({ address: ' https://warehouse.example ', storeKey: ' key ' }))).toEqual({
    address: 'https://warehouse.example',
    storeKey: 'key',
  })
  try {
    postedKey(form({ storeKey: 'secret-key' }))
    expect.fail('it was read')
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).message).not.toContain('secret-key')
  }
})

test('what a person may do is posted whole, each right on or off', () => {
  expect(postedRights(form({ action: 'save', id: '7', view: '1', manualSync: '0', configure: '1' }))).toEqual({
    view: true,
    manualSync: false,
    configure: true,
  })
  for (const wrong of [
    { view: '1', manualSync: '0' },
    { view: 'yes', manualSync: '0', configure: '0' },
  ])
    expect(refusal(() => postedRights(form(wrong)))).toBe(400)
})
