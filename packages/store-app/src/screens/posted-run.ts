import { type RunKind, runKinds } from '@connect/core'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const kind = z.enum(runKinds)

/** The kind of run that a button posted. */
export function postedKind(text: string): RunKind {
  const { data } = kind.safeParse(text)
  if (!data) throw new Refusal(400, 'There is no such run.')
  return data
}

/** What was typed to confirm it. */
export function postedConfirmation(form: FormData): string {
  const typed = form.get('confirmation')
  return typeof typed === 'string' ? typed.slice(0, longest) : ''
}

const longest = 400
