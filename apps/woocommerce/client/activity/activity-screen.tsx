import type { ActivityLine, ActivityView } from '@connect/core'
import { Card, CardBody } from '@wordpress/components'
import { ListParts } from '../list/list-parts.tsx'
import { Rows } from '../list/rows.tsx'
import { AppLink } from '../parts/app-link.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Small, Text } from '../parts/text.tsx'

/** The timeline: of everything, or of one order number or SKU. */
export const ActivityScreen = ({ view: { title, notices, lines, query, searchLabel } }: { readonly view: ActivityView }) => (
  <ScreenPage title={title} notices={notices}>
    <ListParts list={lines} query={query} searchLabel={searchLabel}>
      <Card size="small">
        <CardBody>
          <Rows rows={lines.rows} keyOf={({ id }) => id}>
            {(line) => <Happening line={line} />}
          </Rows>
        </CardBody>
      </Card>
    </ListParts>
  </ScreenPage>
)

/** When, about what, what happened. The label leads to the timeline of that order or SKU alone. */
const Happening = ({ line }: { readonly line: ActivityLine }) => (
  <div className="intellitrack-happening">
    <Small>{line.when}</Small>
    <Stack gap={1}>
      <Line>
        {line.search === null ? (
          <span>{line.label}</span>
        ) : (
          <AppLink to={addressOf({ screen: 'activity', search: line.search })}>{line.label}</AppLink>
        )}
        <strong>{line.title}</strong>
        <StateBadge tone={line.tone}>{line.result}</StateBadge>
      </Line>
      {line.message && <Text>{line.message}</Text>}
    </Stack>
  </div>
)
