import { PillTabs, Select } from '@bigcommerce/big-design'
import type { ListFilter, ListQuery } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useEffect, useRef } from 'react'
import { useListFilter } from '../parts/routed.ts'
import { useWide } from '../parts/use-wide.ts'

interface FiltersProps {
  readonly filters: readonly ListFilter[]
  readonly query: ListQuery
}

/** The filters of a list; one of them is chosen. */
export function Filters({ filters, query }: FiltersProps) {
  const { open } = useListFilter(query)
  return useWide() ? (
    <FilterPills filters={filters} chosen={query.filter} onOpen={open} />
  ) : (
    <Select
      aria-label={screenWords.list.filters}
      filterable={false}
      options={filters.map(({ id, label }) => ({ value: id, content: label }))}
      value={query.filter}
      onOptionChange={open}
    />
  )
}

interface FilterPillsProps extends Pick<FiltersProps, 'filters'> {
  readonly chosen: string
  readonly onOpen: (filter: string) => void
}

function FilterPills({ filters, chosen, onOpen }: FilterPillsProps) {
  const group = useRef<HTMLElement>(null)
  // BigDesign shows by colour alone which of them is chosen.
  useEffect(() => {
    const pills = group.current?.querySelectorAll('[role="listitem"] > button') ?? []
    for (const [index, { id }] of filters.entries()) pills[index]?.setAttribute('aria-pressed', String(id === chosen))
  }, [filters, chosen])
  // Where not all of them have room, the button that opens the rest names no active entry while it has none: an empty name is not allowed.
  useEffect(() => {
    const clean = () => {
      for (const button of group.current?.querySelectorAll('[aria-activedescendant=""]') ?? [])
        button.removeAttribute('aria-activedescendant')
    }
    const observer = new MutationObserver(clean)
    if (group.current) observer.observe(group.current, { subtree: true, childList: true, attributeFilter: ['aria-activedescendant'] })
    clean()
    return () => observer.disconnect()
  }, [])
  return (
    <nav ref={group} aria-label={screenWords.list.filters}>
      <PillTabs
        items={filters.map(({ id, label }) => ({ id: `${prefix}${id}`, title: label }))}
        activePills={[`${prefix}${chosen}`]}
        onPillClick={(pill) => onOpen(pill.slice(prefix.length))}
      />
    </nav>
  )
}

/** The first filter has no id of its own. */
const prefix = 'filter-'
