import { Input } from '@bigcommerce/big-design'
import { SearchIcon } from '@bigcommerce/big-design-icons'
import type { ListQuery } from '@connect/core'
import { submitted } from '@connect/store-app/screen-hooks'
import { useListSearch } from '../parts/routed.ts'

/** Searches while somebody types, and at once on Enter. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: ListQuery }) {
  const { text, ask, type } = useListSearch(query)
  return (
    <search>
      <form onSubmit={submitted(ask)}>
        <Input
          aria-label={label}
          type="search"
          name="search"
          autoComplete="off"
          placeholder={label}
          value={text}
          maxLength={200}
          iconLeft={<SearchIcon color="secondary50" aria-hidden />}
          onChange={(event) => type(event.target.value)}
        />
      </form>
    </search>
  )
}
