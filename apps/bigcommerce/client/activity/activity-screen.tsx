import { Link, Small, Text } from '@bigcommerce/big-design'
import type { ActivityLine, ActivityView } from '@connect/core'
import styled from 'styled-components'
import { ListPanel } from '../list/list-panel.tsx'
import { Rows } from '../list/rows.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

/** The timeline: of everything, or of one order number or SKU. */
export const ActivityScreen = ({ view }: { readonly view: ActivityView }) => (
  <ScreenPage title={view.title} notices={view.notices}>
    <ListPanel list={view.lines} query={view.query} searchLabel={view.searchLabel}>
      <Rows rows={view.lines.rows} keyOf={({ id }) => id}>
        {(line) => <Happening line={line} />}
      </Rows>
    </ListPanel>
  </ScreenPage>
)

/** When, about what, what happened. The label leads to the timeline of that order or SKU alone. */
const Happening = ({ line }: { readonly line: ActivityLine }) => (
  <Sides>
    <Small color="secondary60">{line.when}</Small>
    <Stack $gap="xxSmall">
      <Line>
        {line.search === null ? (
          <Text as="span">{line.label}</Text>
        ) : (
          <Link href={addressOf({ screen: 'activity', search: line.search })}>{line.label}</Link>
        )}
        <Text as="span" bold>
          {line.title}
        </Text>
        <StateBadge tone={line.tone}>{line.result}</StateBadge>
      </Line>
      {line.message && <Text>{line.message}</Text>}
    </Stack>
  </Sides>
)

const Sides = styled.div`
  display: grid;
  gap: ${({ theme }) => `${theme.spacing.xxSmall} ${theme.spacing.medium}`};
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.tablet} {
    grid-template-columns: 10rem minmax(0, 1fr);
  }

  && > * {
    margin: 0;
  }
`
