import type { ListQuery } from '@connect/core'
import { listAddress } from '@connect/core/client'
import { useLocation, useNavigate } from '@remix-run/react'
import { Form, TextField } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import { useHeading } from './use-heading.ts'

const typingMs = 300

/** Searches while somebody types, and at once on Enter. What is searched for stands in the address, so that it can be shared and come back to. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: ListQuery }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const heading = useHeading()
  const [text, setText] = useState(query.search)
  const asked = useRef(query.search)
  const timer = useRef<ReturnType<typeof setTimeout>>()

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
    if (search.trim() === asked.current || place === null) return
    asked.current = search.trim()
    navigate(listAddress(pathname, { search: search.trim(), filter: place.filter }), { replace: true, preventScrollReset: true })
  }
  const type = (search: string): void => {
    setText(search)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask(search), typingMs)
  }
  const clear = (): void => {
    setText('')
    ask('')
  }
  return (
    <Form method="get" onSubmit={() => ask(text)} implicitSubmit={false}>
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
