import type { Admin } from '../admin.ts'
import type { ListQuery } from '../views/list.ts'
import type { ProblemsView } from '../views/problems.ts'
import { screenTitles } from './frame.ts'
import { closedTo, refusal } from './frame-access.ts'
import { closedList, emptyWords } from './frame-list.ts'
import { problemFilters } from './problems-filters.ts'
import { problemLine } from './problems-line.ts'

/** What needs a person, newest first. */
export async function problemsScreen(admin: Admin, query: ListQuery): Promise<ProblemsView> {
  const view = {
    title: screenTitles.problems,
    query,
    filters: problemFilters.map(({ id, label }) => ({ id, label })),
    notices: closedTo(admin),
  }
  const why = refusal(admin, 'view')
  if (why) return { ...view, problems: closedList(why) }
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const { rows, next } = await admin.reports.problems(admin.connectionId, query)
  const empty = emptyWords(query, 'No open problems: nothing needs you now.', 'problems')
  return { ...view, problems: { rows: rows.map((problem) => problemLine(admin, connection, problem)), next, empty } }
}
