import type { ManualRun } from '@connect/core'
import { useState } from 'react'
import type { Click } from './use-posted.ts'

export interface RunButtonProps {
  readonly run: ManualRun
  readonly isPrimary?: boolean
  readonly click: Click
  /** Where the reason stands why it cannot be pressed. */
  readonly reasonId: string
}

/** Begins a run: at once, or after what the core wants typed first. */
export function useRunButton({ run, click, reasonId }: RunButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const { kind, title, text, runLabel, confirmation, blocked } = run
  const values = { action: 'run', id: kind }
  return {
    /** For the button, in words that name the run. */
    said: { 'aria-label': `${runLabel}: ${title}`, ...(blocked ? { 'aria-describedby': reasonId } : {}) },
    press: () => (confirmation ? setAsking(true) : click.post({ ...values, confirmation: '' })),
    isAsking,
    /** For what asks before it begins. */
    asking: { title, text, values, confirmLabel: runLabel, typed: confirmation, onClose: () => setAsking(false) },
  }
}
