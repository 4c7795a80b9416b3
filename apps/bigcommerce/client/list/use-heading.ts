import { type ListPlace, placeOf } from '@connect/core/client'
import { useRef } from 'react'
import { useLocation, useNavigation } from 'react-router'

/** Where the list is going: what was clicked last counts, also while its rows are still on their way. null: to another screen. */
export function useHeading(): () => ListPlace | null {
  const here = useLocation()
  const target = useNavigation().location ?? here
  const latest = useRef<ListPlace | null>(null)
  latest.current = target.pathname === here.pathname ? placeOf(new URLSearchParams(target.search)) : null
  return () => latest.current
}
