import { textOf } from '../../catalogue/index.ts'
import type { ActivityRecord } from '../../records/work.ts'
import type { Admin } from '../admin.ts'
import type { ActivityLine, ActivityView } from '../views/activity.ts'
import type { Tone } from '../views/frame.ts'
import type { ListQuery } from '../views/list.ts'
import { hasName, subjectInWords } from '../wording/subjects.ts'
import { when } from '../wording/when.ts'
import { screenTitles } from './frame.ts'
import { closedTo, refusal } from './frame-access.ts'
import { closedList, emptyWords } from './frame-list.ts'

/** The timeline: of everything, or of one order number or SKU. */
export async function activityScreen(admin: Admin, query: ListQuery): Promise<ActivityView> {
  const view = { title: screenTitles.activity, query, searchLabel: 'Order number or SKU', notices: closedTo(admin) }
  const why = refusal(admin, 'view')
  if (why) return { ...view, lines: closedList(why) }
  const { timeZone } = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const { rows, next } = await admin.reports.activity(admin.connectionId, query)
  const empty = emptyWords(query, 'Nothing has happened yet. What each run does with an order or a product is told here.', 'activity')
  return { ...view, lines: { rows: rows.map((record) => activityLine(record, timeZone, admin.clock.now())), next, empty } }
}

const results: Readonly<Record<ActivityRecord['result'], { readonly result: string; readonly tone: Tone }>> = {
  applied: { result: 'Done', tone: 'success' },
  already: { result: 'There already', tone: 'success' },
  unchanged: { result: 'Unchanged', tone: 'neutral' },
  skipped: { result: 'Passed over', tone: 'neutral' },
  superseded: { result: 'Superseded', tone: 'neutral' },
  rejected: { result: 'Rejected', tone: 'critical' },
  waiting: { result: 'Waiting', tone: 'attention' },
  note: { result: 'Note', tone: 'info' },
}

const activityLine = (record: ActivityRecord, timeZone: string, now: number): ActivityLine => ({
  id: record.id,
  when: when(record.at, timeZone, now),
  label: subjectInWords(record),
  search: hasName(record) ? record.label : null,
  title: textOf(record.code).title,
  message: record.message,
  ...results[record.result],
})
