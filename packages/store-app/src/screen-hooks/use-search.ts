import type { ListQuery } from '@connect/core'
import { type ListPlace, listAddress } from '@connect/core/client'
import { useEffect, useRef, useState } from 'react'

const typingMs = 300

interface Searching {
  readonly query: ListQuery
  readonly pathname: string
  readonly heading: () => ListPlace | null
  /** Puts an address in the place of this one. */
  readonly go: (address: string) => void
}

/** Searches while somebody types, and at once when asked. What is searched for stands in the address, so that it can be come back to. */
export function useSearch({ query, pathname, heading, go }: Searching) {
  const [text, setText] = useState(query.search)
  const asked = useRef(query.search)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // Another search came from elsewhere (a link, the way back): it is shown. What is being typed is never overwritten by its own answer.
  useEffect(() => {
    if (query.search === asked.current) return
    asked.current = query.search
    setText(query.search)
  }, [query.search])
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (typed: string): void => {
    clearTimeout(timer.current)
    const search = typed.trim()
    const place = heading()
    if (search === asked.current || place === null) return
    asked.current = search
    go(listAddress(pathname, { search, filter: place.filter }))
  }
  return {
    text,
    ask: () => ask(text),
    type: (typed: string) => {
      setText(typed)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => ask(typed), typingMs)
    },
    clear: () => {
      setText('')
      ask('')
    },
  }
}
