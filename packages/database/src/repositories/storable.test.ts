import { expect, it } from 'vitest'
import { storableJson, storableText } from './storable.ts'

it.each([
  ['as it is', 'Ζωή 👩‍👩‍👧 \ud83d\ude00', 'Ζωή 👩‍👩‍👧 😀'],
  ['without U+0000', 'a\u0000b\u0000', 'ab'],
  ['with a mark for half a pair', 'a\ud83d', 'a\ufffd'],
  ['with a mark for the other half', '\ude00b', '\ufffdb'],
])('text is kept %s', (_, text, kept) => {
  expect(storableText(text)).toBe(kept)
  expect(JSON.parse(storableJson({ deep: [text] }))).toEqual({ deep: [kept] })
})

it('a text that only spells the escape is no reason to change it', () => {
  expect(JSON.parse(storableJson(['\\u0000', '\\ud83d']))).toEqual(['\\u0000', '\\ud83d'])
})
