import { useLocation, useNavigation } from 'react-router'

/** Whether this list is being read for another page, search or filter. */
export function useIsTurning(): boolean {
  const { pathname } = useLocation()
  const { state, location } = useNavigation()
  return state === 'loading' && location.pathname === pathname
}
