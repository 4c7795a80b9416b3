import type { PreviewView, WriteLine } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { ListParts } from '../list/list-parts.tsx'
import { type Column, ListTable } from '../list/list-table.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

const { label, where, action, beforeAfter, fromTo } = setupWords.write

/** Every write of a dry run, a page at a time. */
export const WritesList = ({ preview: { title, writes, query, filters, searchLabel } }: { readonly preview: PreviewView }) => {
  const counted = filters.map(({ id, label: name, count }) => ({ id, label: `${name} (${count})` }))
  return (
    <ListParts list={writes} query={query} filters={counted} searchLabel={searchLabel} staysPut>
      <ListTable title={title} rows={writes.rows} keyOf={({ id }) => id} columns={columns} />
    </ListParts>
  )
}

const columns: readonly Column<WriteLine>[] = [
  { id: 'label', header: label, cell: (write) => write.label },
  { id: 'where', header: where, cell: (write) => write.where },
  { id: 'action', header: action, cell: (write) => <StateBadge tone={write.tone}>{write.action}</StateBadge> },
  { id: 'figures', header: beforeAfter, cell: (write) => fromTo(write.before, write.after) },
]
