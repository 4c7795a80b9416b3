import type { ProblemsView } from '@connect/core'
import { Card, CardBody } from '@wordpress/components'
import { ListParts } from '../list/list-parts.tsx'
import { Rows } from '../list/rows.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Problem } from './problem.tsx'

/** What needs a person: the cause, the advice, one button. */
export function ProblemsScreen({ view: { title, notices, problems, query, filters } }: { readonly view: ProblemsView }) {
  const blocked = problems.rows.flatMap(({ id, button }) =>
    button && 'blocked' in button && button.blocked !== null ? [{ id, reason: button.blocked }] : [],
  )
  return (
    <ScreenPage title={title} notices={notices}>
      <ListParts list={problems} query={query} filters={filters} blocked={blocked}>
        <Card size="small">
          <CardBody>
            <Rows rows={problems.rows} keyOf={({ id }) => id}>
              {(problem) => <Problem problem={problem} />}
            </Rows>
          </CardBody>
        </Card>
      </ListParts>
    </ScreenPage>
  )
}
