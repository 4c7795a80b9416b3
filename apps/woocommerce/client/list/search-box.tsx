import type { ListQuery } from '@connect/core'
import { SearchControl } from '@wordpress/components'
import type { FormEvent } from 'react'
import { useListSearch } from '../parts/routed.ts'

/** Searches while somebody types, and at once on Enter. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: ListQuery }) {
  const { text, ask, type, clear } = useListSearch(query)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask()
  }
  return (
    <search>
      <form onSubmit={submit}>
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
