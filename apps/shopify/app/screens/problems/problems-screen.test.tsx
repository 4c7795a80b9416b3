import type { ProblemLine } from '@connect/core'
import { sampleProblems } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../parts/testing/drawn.tsx'
import { ProblemsScreen } from './problems-screen.tsx'
import { storeAddress } from './store-address.ts'

const problems = (rows: readonly ProblemLine[] = sampleProblems.problems.rows): string =>
  drawn(<ProblemsScreen view={{ ...sampleProblems, problems: { ...sampleProblems.problems, rows } }} />, { at: '/app/problems' })
const only = (id: string): string => problems(sampleProblems.problems.rows.filter((problem) => problem.id === id))

test('a problem says what it is about, what happened, since when, and what to do, and has one button', () => {
  const html = only('p1')
  expect(wordsOf(html)).toMatch(
    /Order #1001 The warehouse does not know the item Since: Nov 20, 13:40 "Two-person tent.*What to do : If the product never came in/,
  )
  expect(html).toContain('aria-label="Retry: Order #1001"')
})

test('both versions of a conflict stand side by side under their own headings', () => {
  expect(wordsOf(only('p2'))).toContain(
    'In the store TENT-2P: 3 STOVE: 1 Ships to 12 Quay Street, Boston In IntelliTrack TENT-2P: 2, 2 picked STOVE: 1',
  )
})

test('what is mended in the store opens the store, what is mended on another screen opens that', () => {
  expect(only('p3')).toContain('href="shopify://admin/products?query=SLEEPING-BAG')
  expect(only('p4')).toContain('href="/app/basic-configuration"')
})

test('what is mended in IntelliTrack opens it beside the store; where its address is not known, it is said', () => {
  const [link] = only('p5').match(/<a [^>]*northwind[^>]*>/) ?? []
  for (const attribute of ['href="https://northwind.intellitrack.example"', 'target="_blank"', 'rel="noopener noreferrer"'])
    expect(link).toContain(attribute)
  const [problem] = sampleProblems.problems.rows
  const unknown = problems([{ ...problem!, button: { kind: 'warehouse', label: 'Open IntelliTrack', address: null } }])
  expect(wordsOf(unknown)).toContain('Open IntelliTrack')
  expect(unknown).not.toContain('Open IntelliTrack: Order #1001')
})

test('a problem that only time solves has no button', () => {
  expect(only('p6')).not.toContain('Not routed yet: Order #1006')
  expect(only('p6')).not.toMatch(/aria-label="[^"]*: Order #1006"/)
})

test('a store without problems is told that both sides agree', () => {
  expect(wordsOf(problems([]))).toContain('No open problems: store and warehouse agree.')
})

test('an order is opened on its own page, whatever else in the list that finds it', () => {
  const address = (subjectKind: string, subjectId: string, search: string | null): string =>
    storeAddress({ subjectKind, subjectId, search })
  expect(address('order', 'gid://shopify/Order/450789469', '#1001')).toBe('shopify://admin/orders/450789469')
  expect(address('variant', 'gid://shopify/ProductVariant/7', 'TENT & STOVE')).toBe('shopify://admin/products?query=TENT%20%26%20STOVE')
  expect(address('shipment', 'SH-7', '#1001')).toBe('shopify://admin/orders?query=%231001')
  expect(address('level', 'key@location', null)).toBe('shopify://admin/products')
  expect(address('connection', 'c', null)).toBe('shopify://admin')
})
