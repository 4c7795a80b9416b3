import type { ListQuery } from '@connect/core'
import { useSearch } from '@connect/store-app/screen-hooks'
import { useLocation, useNavigate } from '@remix-run/react'
import { Form, TextField } from '@shopify/polaris'
import { useHeading } from './use-heading.ts'

/** Searches while somebody types, and at once on Enter. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: ListQuery }) {
  const navigate = useNavigate()
  const go = (address: string) => navigate(address, { replace: true, preventScrollReset: true })
  const { text, ask, type, clear } = useSearch({ query, pathname: useLocation().pathname, heading: useHeading(), go })
  return (
    <Form method="get" onSubmit={ask} implicitSubmit={false}>
      <TextField
        label={label}
        labelHidden
        type="search"
        name="search"
        autoComplete="off"
        placeholder={label}
        value={text}
        onChange={type}
        maxLength={200}
        clearButton
        onClearButtonClick={clear}
      />
    </Form>
  )
}
