import type { Checkpoint } from '@connect/core'
import { z } from 'zod'

const shape = z.object({ v: z.literal(1), upTo: z.string().nullable() })

/** Everything that changed before `upTo` is known; null: nothing is known yet, so the next walk is a full one. */
export type ProductMark = z.infer<typeof shape>

export const nothingYet: ProductMark = { v: 1, upTo: null }

export const writeMark = (mark: ProductMark): Checkpoint => JSON.stringify(mark) as Checkpoint

/** A checkpoint that cannot be read (of an older release, say) makes the walk start from the beginning, which is always right. */
export function readMark(from: Checkpoint | null): ProductMark {
  if (from === null) return nothingYet
  try {
    return shape.parse(JSON.parse(from))
  } catch {
    return nothingYet
  }
}
