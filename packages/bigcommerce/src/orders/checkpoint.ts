import { type Checkpoint, readMark as readJson, writeMark as writeJson } from '@connect/core'
import { z } from 'zod'

const id = z.number().int().nonnegative()
const base = { v: z.literal(1) }

/** Where the first walk stands (first-walk.ts). */
const stage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('older'), after: id, below: id }),
  z.object({ kind: z.literal('byStatus'), index: id, from: id, after: id, below: id }),
  z.object({ kind: z.literal('newest'), from: id }),
])

/** Where a window stands (window-pages.ts). */
const place = z.object({ at: z.string(), crowd: z.object({ after: id, until: z.string() }).nullable() })

const shape = z.discriminatedUnion('walk', [
  z.object({ ...base, walk: z.literal('first'), startedAt: z.string(), since: z.string().nullable(), stage: stage.nullable() }),
  z.object({ ...base, walk: z.literal('window'), to: z.string(), list: z.enum(['changed', 'archived']), place, archivedUpTo: z.string() }),
  z.object({ ...base, walk: z.literal('done'), upTo: z.string(), archivedUpTo: z.string() }),
])

/**
 * first: within the walk over open orders. window: within a window of changes that is closed at `to`, and within which list. done: everything that changed before `upTo` is known, and
 * everything that was archived before `archivedUpTo`.
 */
export type OrderMark = z.infer<typeof shape>
export type FirstMark = Extract<OrderMark, { walk: 'first' }>
export type WindowMark = Extract<OrderMark, { walk: 'window' }>
export type Stage = z.infer<typeof stage>

export const writeMark = (mark: OrderMark): Checkpoint => writeJson(mark)

/** A checkpoint that cannot be read starts the first walk again: orders are recognised, so nothing is done twice. */
export const readMark = (from: Checkpoint | null): OrderMark | null => readJson((json) => shape.parse(json), from)
