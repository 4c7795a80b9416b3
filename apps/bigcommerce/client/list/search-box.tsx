import { Input } from '@bigcommerce/big-design'
import { SearchIcon } from '@bigcommerce/big-design-icons'
import type { ListQuery } from '@connect/core'
import { useSearch } from '@connect/store-app/screen-hooks'
import type { FormEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useHeading } from './use-heading.ts'

/** Searches while somebody types, and at once on Enter. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: ListQuery }) {
  const navigate = useNavigate()
  const go = (address: string): void => void navigate(address, { replace: true, preventScrollReset: true })
  const { text, ask, type } = useSearch({ query, pathname: useLocation().pathname, heading: useHeading(), go })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask()
  }
  return (
    <search>
      <form onSubmit={submit}>
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
