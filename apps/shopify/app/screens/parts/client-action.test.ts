import { screenWords } from '@connect/core/words'
import type { ClientActionFunctionArgs, ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { expect, test } from 'vitest'
import { clientAction } from './client-action.ts'
import { shouldRevalidate } from './should-revalidate.ts'

const clicked = (serverAction: () => Promise<unknown>) => clientAction({ serverAction } as unknown as ClientActionFunctionArgs)
const isReadAnew = (actionResult: unknown): boolean =>
  shouldRevalidate({ actionResult, defaultShouldRevalidate: true } as ShouldRevalidateFunctionArgs)

test('a click without a network is refused in words, and the screen stays', async () => {
  const result = await clicked(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(result).toEqual({ kind: 'refused', message: screenWords.action.failed, field: null })
  expect(isReadAnew(result)).toBe(false)
})

test('a click that the server carried out or refused reads the screen anew', async () => {
  for (const answer of [
    { kind: 'done', message: 'Order #1001 is tried again now.' },
    { kind: 'refused', message: 'Syncing is paused. Resume it first.', field: null },
  ]) {
    expect(await clicked(async () => answer)).toEqual(answer)
    expect(isReadAnew(answer)).toBe(true)
  }
})

test('what the server throws is no refusal', async () => {
  const thrown = new Response('This screen has no such button.', { status: 400 })
  await expect(clicked(() => Promise.reject(thrown))).rejects.toBe(thrown)
})
