import type { Timer } from '@connect/core'
import type { ServerResponse } from './http.ts'

/** What becomes of a reply on its way, after the change was stored: late, lost, or cut in the middle. */
export async function strikeAfter(
  timer: Timer,
  strike: (kind: 'slow' | 'lose-reply' | 'cut-body') => Promise<{ readonly milliseconds?: number } | undefined>,
  answer: ServerResponse,
): Promise<ServerResponse> {
  const slow = await strike('slow')
  if (slow) await timer.sleep(slow.milliseconds ?? 30_000)
  if (await strike('lose-reply')) return { ...answer, broken: 'no-reply' }
  return (await strike('cut-body')) ? { ...answer, broken: 'cut' } : answer
}
