import { Small, type TableColumn, Text } from '@bigcommerce/big-design'
import type { PreviewView, WriteLine } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { ListParts } from '../list/list-panel.tsx'
import { RowsByWidth } from '../list/rows-by-width.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

const { label, where, action, beforeAfter, fromTo } = setupWords.write

/** Every write of a dry run, a page at a time. */
export const WritesList = ({ preview: { writes, query, filters, searchLabel } }: { readonly preview: PreviewView }) => (
  <ListParts
    list={writes}
    query={query}
    filters={filters.map(({ id, label: name, count }) => ({ id, label: `${name} (${count})` }))}
    searchLabel={searchLabel}
    staysPut
  >
    <RowsByWidth rows={writes.rows} keyOf={({ id }) => id} columns={columns} item={(write) => <WriteItem write={write} />} />
  </ListParts>
)

const columns: readonly TableColumn<WriteLine>[] = [
  { hash: 'label', header: label, width: '12rem', render: (write) => write.label },
  { hash: 'where', header: where, width: '9rem', render: (write) => write.where },
  { hash: 'action', header: action, width: '12rem', render: (write) => <StateBadge tone={write.tone}>{write.action}</StateBadge> },
  { hash: 'figures', header: beforeAfter, render: (write) => fromTo(write.before, write.after) },
]

/** One write on a narrow screen. */
const WriteItem = ({ write }: { readonly write: WriteLine }) => (
  <Stack $gap="xxSmall">
    <Text bold>{write.label}</Text>
    <Line>
      <StateBadge tone={write.tone}>{write.action}</StateBadge>
      <Text as="span">{fromTo(write.before, write.after)}</Text>
    </Line>
    <Small color="secondary60">{write.where}</Small>
  </Stack>
)
