import { type Checkpoint, readMark as readJson, writeMark as writeJson } from '@connect/core'
import { z } from 'zod'

const base = { v: z.literal(1), way: z.literal('rest') }
const instant = z.iso.datetime()
const second = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
const place = z.object({ at: second, given: z.array(z.number().int()) })
/** The last change that was seen, and of which orders: no later one bears an earlier date, whatever the clock shows that orders are dated by. */
const newest = z
  .object({ at: instant, ids: z.array(z.number().int()) })
  .nullish()
  .catch(null)
const known = { upTo: instant.nullable(), trashUpTo: instant, newest }

/**
 * open: within the walk over open orders. changed, trash: within a window of changes, of orders or of those in the trash. done: everything
 * that changed before `upTo` is known, and everything that was put into the trash before `trashUpTo`. Instants are by the store's clock.
 */
const shape = z.discriminatedUnion('at', [
  z.object({ ...base, at: z.literal('open'), place, ...known }),
  z.object({ ...base, at: z.literal('changed'), place, ...known }),
  z.object({ ...base, at: z.literal('trash'), place, ...known }),
  z.object({ ...base, at: z.literal('done'), upTo: instant, trashUpTo: instant, newest }),
])
export type OrderMark = z.infer<typeof shape>
export type WalkMark = Exclude<OrderMark, { at: 'done' }>

export const writeMark = (mark: OrderMark): Checkpoint => writeJson(mark)

/** A checkpoint that cannot be read, or is of a connection by the plugin, starts the first walk again: orders are recognised. */
export const readMark = (from: Checkpoint | null): OrderMark | null => readJson((json) => shape.parse(json), from)
