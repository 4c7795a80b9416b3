import { screenWords, Unavailable } from '@connect/core'
import { Refusal } from '../screens/refusal.ts'

/** What was thrown while a request was answered, as status and a sentence for whoever asked. 500: it is ours to look at. */
export function answerTo(error: unknown): { readonly status: number; readonly message: string } {
  if (error instanceof Refusal) return { status: error.status, message: error.message }
  if (error instanceof Unavailable) return { status: 503, message: error.message }
  // Of the framework: a body that is too large or cut off, an address that cannot be decoded.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) return { status, message: 'This screen has no such form.' }
  return { status: 500, message: screenWords.broken.text }
}
