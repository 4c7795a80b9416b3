import type { ProblemLine } from '@connect/core'
import { sampleProblems } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { ProblemsScreen } from './problems-screen.tsx'

const { rows } = sampleProblems.problems
const problems = (shown: readonly ProblemLine[]): string =>
  drawn(<ProblemsScreen view={{ ...sampleProblems, problems: { ...sampleProblems.problems, rows: shown } }} />, { at: '/app/problems' })
const only = (id: string): string => problems(rows.filter((problem) => problem.id === id))

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

test('what is mended in the store opens the control panel around the app, what is mended on another screen opens that', () => {
  const [link] = only('p3').match(/<a [^>]*store-abc123[^>]*>/) ?? []
  expect(link).toContain('href="https://store-abc123.example/manage/products?keyword=SLEEPING-BAG"')
  expect(link).toContain('target="_top"')
  expect(only('p4')).toContain('href="/app/basic-configuration"')
})

test('what is mended in IntelliTrack opens it beside the store; where its address is not known, it is said', () => {
  const [link] = only('p5').match(/<a [^>]*northwind[^>]*>/) ?? []
  for (const attribute of ['target="_blank"', 'rel="noopener noreferrer"']) expect(link).toContain(attribute)
  const unknown = problems([{ ...rows[0]!, button: { kind: 'warehouse', label: 'Open IntelliTrack', address: null } }])
  expect(wordsOf(unknown)).toContain('Open IntelliTrack')
  expect(unknown).not.toContain('Open IntelliTrack: Order #1001')
})

test('a problem that only time solves has no button, and a store without problems is told that both sides agree', () => {
  expect(only('p6')).not.toMatch(/aria-label="[^"]*: Order #1006"/)
  expect(wordsOf(problems([]))).toContain('No open problems: store and warehouse agree.')
})
