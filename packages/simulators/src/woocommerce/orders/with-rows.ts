import { number, type Row, records } from './records.ts'

interface Writing<Line> {
  /** Whether a posted row takes its line out. */
  isGone(row: Row): boolean
  removed?(line: Line): void
  fresh(row: Row): Line
  write(line: Line, row: Row): Line
}

/** Adds, changes and removes lines of one kind as posted. */
export function withRows<Line extends { readonly id: number }>(lines: readonly Line[], posted: unknown, writing: Writing<Line>): Line[] {
  const written = [...lines]
  for (const row of records(posted)) {
    const at = written.findIndex(({ id }) => id === number(row['id']))
    const known = written[at]
    if (!known) written.push(writing.write(writing.fresh(row), row))
    else if (writing.isGone(row)) {
      writing.removed?.(known)
      written.splice(at, 1)
    } else written[at] = writing.write(known, row)
  }
  return written
}
