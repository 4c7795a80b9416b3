import { type Checkpoint, readMark as readJson, writeMark as writeJson } from '@connect/core'
import { z } from 'zod'

const shape = z.object({ v: z.literal(1), upTo: z.string().nullable() })

/** Everything that changed before `upTo` is known; null: nothing is known yet, so the next walk is a full one. */
export type ProductMark = z.infer<typeof shape>

export const nothingYet: ProductMark = { v: 1, upTo: null }

export const writeMark = (mark: ProductMark): Checkpoint => writeJson(mark)

/** A checkpoint that cannot be read makes the walk start from the beginning. */
export const readMark = (from: Checkpoint | null): ProductMark => readJson(shape.parse, from) ?? nothingYet
