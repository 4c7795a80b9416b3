import { type Checkpoint, readMark as readJson, writeMark as writeJson } from '@connect/core'
import { z } from 'zod'

const shape = z.discriminatedUnion('walk', [
  z.object({
    v: z.literal(1),
    walk: z.literal('first'),
    startedAt: z.string(),
    since: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({ v: z.literal(1), walk: z.literal('window'), from: z.string(), to: z.string(), after: z.string() }),
  z.object({ v: z.literal(1), walk: z.literal('done'), upTo: z.string() }),
])

/** first: within the walk over open orders. window: within a closed window of changes. done: everything that changed before `upTo` is known. */
export type OrderMark = z.infer<typeof shape>

export const writeMark = (mark: OrderMark): Checkpoint => writeJson(mark)

/** A checkpoint that cannot be read starts the first walk again: orders are recognised, so nothing is done twice. */
export const readMark = (from: Checkpoint | null): OrderMark | null => readJson(shape.parse, from)
