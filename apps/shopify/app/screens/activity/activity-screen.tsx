import type { ActivityLine, ActivityView } from '@connect/core'
import { BlockStack, InlineGrid, InlineStack, Link, Text } from '@shopify/polaris'
import { ListCard } from '../list/list-card.tsx'
import { Rows } from '../list/rows.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { ScreenPage } from '../parts/screen-page.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

/** The timeline: of everything, or of one order number or SKU. */
export function ActivityScreen({ view }: { readonly view: ActivityView }) {
  return (
    <ScreenPage title={view.title} notices={view.notices}>
      <ListCard list={view.lines} query={view.query} searchLabel={view.searchLabel}>
        <Rows rows={view.lines.rows} keyOf={({ id }) => id}>
          {(line) => <Line line={line} />}
        </Rows>
      </ListCard>
    </ScreenPage>
  )
}

/** When, about what, what happened. The label leads to the timeline of that order or SKU alone. */
function Line({ line }: { readonly line: ActivityLine }) {
  return (
    <InlineGrid columns={{ xs: 1, md: '10rem 1fr' }} gap={{ xs: '100', md: '400' }}>
      <Text as="p" tone="subdued">
        {line.when}
      </Text>
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          {line.search === null ? (
            <Text as="span">{line.label}</Text>
          ) : (
            <Link url={addressOf({ screen: 'activity', search: line.search })}>{line.label}</Link>
          )}
          <Text as="span" fontWeight="semibold">
            {line.title}
          </Text>
          <StateBadge tone={line.tone}>{line.result}</StateBadge>
        </InlineStack>
        {line.message && <Text as="p">{line.message}</Text>}
      </BlockStack>
    </InlineGrid>
  )
}
