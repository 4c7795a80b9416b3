import { textOf } from '../../catalogue/index.ts'
import type { CodeText } from '../../catalogue/text.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { ProblemRecord } from '../../records/work.ts'
import type { Admin } from '../admin.ts'
import type { Tone } from '../views/frame.ts'
import type { ProblemLine } from '../views/problems.ts'
import { subjectInWords } from '../wording/subjects.ts'
import { when } from '../wording/when.ts'
import { problemButton } from './problems-button.ts'
import { bothVersions } from './problems-versions.ts'

/** One open problem: cause, advice, one button. */
export function problemLine(admin: Admin, connection: ConnectionRecord, problem: ProblemRecord): ProblemLine {
  const { title, advice, fix } = textOf(problem.code)
  return {
    id: problem.id,
    subject: subjectInWords(problem),
    title,
    cause: problem.message,
    advice,
    since: when(problem.openedAt, connection.timeZone, admin.clock.now()),
    tone: toneOf(problem, fix),
    versions: bothVersions(problem.details),
    button: problemButton(admin, connection, problem),
  }
}

/** What stops everything is worse than what stops one record; what passes by itself is less. */
function toneOf({ subjectKind }: ProblemRecord, fix: CodeText['fix']): Tone {
  if (fix === 'none') return 'info'
  return subjectKind === 'connection' ? 'critical' : 'attention'
}
