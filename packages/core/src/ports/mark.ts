import type { Checkpoint } from './paging.ts'

/** A checkpoint is an adapter's mark as JSON. */
export const writeMark = (mark: object): Checkpoint => JSON.stringify(mark) as Checkpoint

/** null: there is none, or one that cannot be read (of an older release, say); to begin anew is then always right. `parse` throws at what is no mark. */
export function readMark<Mark>(parse: (json: unknown) => Mark, from: Checkpoint | null): Mark | null {
  if (from === null) return null
  try {
    return parse(JSON.parse(from))
  } catch {
    return null
  }
}
