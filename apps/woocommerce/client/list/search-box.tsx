import type { ListQuery } from '@connect/core'
import { submitted } from '@connect/store-app/screen-hooks'
import { SearchControl } from '@wordpress/components'
import { useListSearch } from '../parts/routed.ts'

/** Searches while somebody types, and at once on Enter. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: ListQuery }) {
  const { text, ask, type, clear } = useListSearch(query)
  return (
    <search>
      <form onSubmit={submitted(ask)}>
        <SearchControl
          label={label}
          placeholder={label}
          name="search"
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(typed) => (typed === '' ? clear() : type(typed))}
        />
      </form>
    </search>
  )
}
