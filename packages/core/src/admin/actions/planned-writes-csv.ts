import type { RunId } from '../../domain/ids.ts'
import type { PlannedWriteRecord } from '../../records/work.ts'
import type { Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'
import { writeWords } from '../screens/synchronization-writes.ts'

const rowsPerPart = 1_000

/** The whole list of a preview as a table (RFC 4180), a part at a time. For whom may not see it: the reason, as its only line. */
export async function* plannedWritesCsv(admin: Admin, runId: RunId): AsyncIterable<string> {
  const why = refusal(admin, 'view')
  if (why !== null) {
    yield csvLine([why])
    return
  }
  yield csvLine(['Number', 'Where', 'Change', 'What', 'Before', 'After'])
  let rows: readonly PlannedWriteRecord[] = []
  do {
    const after = rows.at(-1)?.ordinal ?? null
    rows = await admin.unitOfWork.read(admin.connectionId, (r) => r.plannedWrites.page(runId, after, rowsPerPart))
    if (rows.length > 0) yield rows.map((row) => csvLine(cells(admin, row))).join('')
  } while (rows.length === rowsPerPart)
}

function cells(admin: Admin, row: PlannedWriteRecord): readonly string[] {
  const { where, action, before, after } = writeWords(admin.app, row)
  return [String(row.ordinal), where, action, row.label, before, after]
}

const csvLine = (values: readonly string[]): string => `${values.map(cell).join(',')}\r\n`

/** A spreadsheet takes a cell that begins like a formula for one: a product's title must not compute. A plain number stays a number. */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
