import { sampleActivity } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { ActivityScreen } from './activity-screen.tsx'

const activity = (view = sampleActivity): string => drawn(<ActivityScreen view={view} />, { at: '/app/activity' })

test('each line says when, about what, and what happened', () => {
  expect(wordsOf(activity())).toContain('Nov 20, 14:02:09 Order #1002 Order is in the warehouse Applied Picking orders #1002-1 and #1002-2')
})

test('the order number of a line leads to the timeline of that order alone; what has no name leads nowhere', () => {
  expect(activity()).toContain('href="/app/activity?search=%231004"')
  expect(activity()).not.toMatch(/<a [^>]*>Product without a SKU/)
})

test('a store where nothing has happened is told so', () => {
  const lines = { rows: [], next: null, empty: 'Nothing has happened yet.' }
  expect(wordsOf(activity({ ...sampleActivity, lines }))).toContain('Nothing has happened yet.')
})
