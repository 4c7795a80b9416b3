import { type Checkpoint, readMark as readJson, writeMark as writeJson } from '@connect/core'
import { z } from 'zod'

const base = { v: z.literal(1), way: z.literal('plugin') }
const instant = z.iso.datetime()

/**
 * walk: within pages, of open orders or of a window of changes; `upTo` by the store's clock, before its first page was read. done: everything that changed
 * before `upTo` is known, and the store was asked last at `askedAt`, by ours.
 */
const shape = z.discriminatedUnion('at', [
  z.object({
    ...base,
    at: z.literal('walk'),
    asked: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('changed'), after: instant }),
      z.object({ kind: z.literal('open'), placedAfter: instant.nullable() }),
    ]),
    cursor: z.string(),
    upTo: instant,
  }),
  z.object({ ...base, at: z.literal('done'), upTo: instant, askedAt: instant }),
])
export type OrderMark = z.infer<typeof shape>

export const writeMark = (mark: OrderMark): Checkpoint => writeJson(mark)

/** A checkpoint that cannot be read, or is of a connection without the plugin, starts the first walk again: orders are recognised. */
export const readMark = (from: Checkpoint | null): OrderMark | null => readJson((json) => shape.parse(json), from)
