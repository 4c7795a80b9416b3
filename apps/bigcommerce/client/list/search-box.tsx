import { Input } from '@bigcommerce/big-design'
import { SearchIcon } from '@bigcommerce/big-design-icons'
import type { ListQuery } from '@connect/core'
import { listAddress } from '@connect/core/client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useHeading } from './use-heading.ts'

const typingMs = 300

/** Searches while somebody types, and at once on Enter. What is searched for stands in the address, so that it can be come back to. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: ListQuery }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const heading = useHeading()
  const [text, setText] = useState(query.search)
  const asked = useRef(query.search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Another search came from elsewhere (a link, the way back): it is shown. What is being typed is never overwritten by its own answer.
  useEffect(() => {
    if (query.search === asked.current) return
    asked.current = query.search
    setText(query.search)
  }, [query.search])
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (search: string): void => {
    clearTimeout(timer.current)
    const place = heading()
    if (search === asked.current || place === null) return
    asked.current = search
    void navigate(listAddress(pathname, { search, filter: place.filter }), { replace: true, preventScrollReset: true })
  }
  const type = (typed: string): void => {
    setText(typed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask(typed.trim()), typingMs)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask(text.trim())
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
