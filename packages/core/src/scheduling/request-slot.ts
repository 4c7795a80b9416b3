import type { RunId } from '../domain/ids.ts'
import type { RequestRecord } from '../records/work.ts'

const mark = 'running:'

/**
 * A request that a run has taken: under another slot, so that the same request made meanwhile waits beside it and is not lost.
 * It goes when the run has ended well; a run that fails or dies leaves it, to be taken again.
 */
export const taken = (request: RequestRecord, runId: RunId): RequestRecord => ({ ...request, slot: `${mark}${runId}:${slotOf(request)}` })

/** The slot it was made for. */
export function slotOf({ slot }: Pick<RequestRecord, 'slot'>): string {
  return slot.startsWith(mark) ? slot.slice(slot.indexOf(':', mark.length) + 1) : slot
}

/** As it was before a run took it. */
export const givenBack = (request: RequestRecord): RequestRecord => ({ ...request, slot: slotOf(request) })

/** Two requests that one run answers; a preview answers none but previews. */
export const sameRequest = (a: RequestRecord, b: RequestRecord): boolean =>
  a.kind === b.kind && slotOf(a) === slotOf(b) && (a.trigger === 'preview') === (b.trigger === 'preview')
