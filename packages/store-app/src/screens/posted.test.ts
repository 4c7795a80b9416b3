import type { ActionResult } from '@connect/core'
import { expect, test } from 'vitest'
import { posted } from './posted.ts'
import { Refusal } from './refusal.ts'

const done = (message: string): Promise<ActionResult> => Promise.resolve({ kind: 'done', message })
const clicks = { retry: (id: string) => done(`again ${id}`), settle: (id: string) => done(`settled ${id}`) }
function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
const statusOf = (outcome: Promise<unknown>): Promise<unknown> =>
  outcome.then(
    () => 'carried out',
    (error: unknown) => (error instanceof Refusal ? error.status : error),
  )

test('the click that was posted is carried out, and no other', async () => {
  expect(await posted(form({ action: 'settle', id: 'p1' }), clicks)).toEqual({ kind: 'done', message: 'settled p1' })
})

test('a click that needs no id carries none', async () => {
  expect(await posted(form({ action: 'retry' }), clicks)).toEqual({ kind: 'done', message: 'again ' })
})

test('what no button of the screen posts is refused', async () => {
  for (const values of [{}, { action: 'delete', id: 'p1' }, { action: 'toString' }, { action: 'retry', id: 'x'.repeat(401) }] as const)
    expect(await statusOf(posted(form(values), clicks)), JSON.stringify(values)).toBe(400)
})
