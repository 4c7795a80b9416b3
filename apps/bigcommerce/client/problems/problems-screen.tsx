import type { ProblemsView } from '@connect/core'
import { ListPanel } from '../list/list-panel.tsx'
import { Rows } from '../list/rows.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Problem } from './problem.tsx'

/** What needs a person: the cause, the advice, one button. */
export function ProblemsScreen({ view }: { readonly view: ProblemsView }) {
  const blocked = view.problems.rows.flatMap(({ id, button }) =>
    button && 'blocked' in button && button.blocked !== null ? [{ id, reason: button.blocked }] : [],
  )
  return (
    <ScreenPage title={view.title} notices={view.notices}>
      <ListPanel list={view.problems} query={view.query} filters={view.filters} blocked={blocked}>
        <Rows rows={view.problems.rows} keyOf={({ id }) => id}>
          {(problem) => <Problem problem={problem} />}
        </Rows>
      </ListPanel>
    </ScreenPage>
  )
}
