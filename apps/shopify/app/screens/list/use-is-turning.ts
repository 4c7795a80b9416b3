import { useLocation, useNavigation } from '@remix-run/react'

/** Whether this list is being read for another page, search or filter: its rows stay until the new ones are here. */
export function useIsTurning(): boolean {
  const { pathname } = useLocation()
  const { state, location } = useNavigation()
  return state === 'loading' && location.pathname === pathname
}
