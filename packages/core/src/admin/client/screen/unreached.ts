import type { ActionResult } from '../../admin.ts'
import { screenWords } from '../../words.ts'

/** A click that did not reach the server is refused like any other, beneath its button; the screen stays. */
export const unreached: ActionResult = { kind: 'refused', message: screenWords.action.failed, field: null }

/** After it there is nothing new to read, and no way to read it. */
export const isUnreached = (result: { readonly message?: unknown } | null | undefined): boolean =>
  result?.message === screenWords.action.failed
