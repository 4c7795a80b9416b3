import { type ListPlace, placeOf } from '@connect/core/client'
import { useRef } from 'react'

interface Address {
  readonly pathname: string
  readonly search: string
}

/** Where the list is going: what was clicked last counts, also while its rows are still on their way. null: to another screen. */
export function useHeading(here: Address, target: Address = here): () => ListPlace | null {
  const latest = useRef<ListPlace | null>(null)
  latest.current = target.pathname === here.pathname ? placeOf(new URLSearchParams(target.search)) : null
  return () => latest.current
}
