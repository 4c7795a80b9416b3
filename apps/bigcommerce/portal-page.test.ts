import { readFileSync } from 'node:fs'
import path from 'node:path'
import { neededHookScopes, neededScopes } from '@connect/bigcommerce'
import { describe, expect, test } from 'vitest'

const page = readFileSync(path.join(import.meta.dirname, '../../docs/bigcommerce-portal.md'), 'utf8')
/** What stands in code in the tables of one section. */
const codes = (title: string) => {
  const section = page.split(/^## /m).find((part) => part.startsWith(title)) ?? ''
  return [...section.matchAll(/^\|.*$/gm)].flatMap(([line]) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]))
}

describe('the page on the developer portal', () => {
  test('names the scopes that the app asks for, and no other', () => {
    expect(codes('Scopes').toSorted()).toEqual(Object.keys(neededScopes).toSorted())
  })
  test('names the webhooks that the app makes, and no other', () => {
    expect(codes('Webhooks').toSorted()).toEqual([...neededHookScopes].toSorted())
  })
})
