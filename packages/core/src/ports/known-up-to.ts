import { readMark, writeMark } from './mark.ts'
import type { Checkpoint } from './paging.ts'

/** Everything that changed before this instant is known; null: nothing is known yet, so the next walk is a full one. */
export type KnownUpTo = string | null

export const writeKnownUpTo = (upTo: KnownUpTo): Checkpoint => writeMark({ v: 1, upTo })

/** A checkpoint that cannot be read makes the walk start from the beginning. */
export const readKnownUpTo = (from: Checkpoint | null): KnownUpTo => readMark(parse, from) ?? null

function parse(json: unknown): KnownUpTo {
  const { v, upTo } = json as { readonly v?: unknown; readonly upTo?: unknown }
  if (v !== 1 || (typeof upTo !== 'string' && upTo !== null)) throw new Error('not such a mark')
  return upTo
}
