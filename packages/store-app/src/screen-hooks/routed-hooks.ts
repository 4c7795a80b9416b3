import type { ConfigurationView, ListQuery } from '@connect/core'
import { type ListPlace, listAddress, nextPlace, placeOf, previousPlace } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { useCallback } from 'react'
import { Refusal } from './refusal.ts'
import { type FormRouter, useConfigurationForm } from './use-configuration-form.ts'
import { useHeading } from './use-heading.ts'
import { type ClickOptions, type Fetcher, usePosted } from './use-posted.ts'
import { type Revalidator, useRefreshed } from './use-refreshed.ts'
import { useSearch } from './use-search.ts'

interface Place {
  readonly pathname: string
  readonly search: string
}
interface Blocker {
  readonly state: 'unblocked' | 'blocked' | 'proceeding'
  readonly reset?: (() => void) | undefined
  readonly proceed?: (() => void) | undefined
}

/** What an app's own router gives; every app has a router of its own, beside its own React. */
interface Router {
  readonly useFetcher: () => Fetcher & FormRouter['saving'] & FormRouter['listing']
  readonly useLocation: () => Place
  readonly useNavigation: () => { readonly state: string; readonly location?: Place | undefined }
  readonly useRevalidator: () => Revalidator
  readonly useRouteError: () => unknown
  readonly useNavigate: () => (address: string, options?: { readonly replace?: boolean; readonly preventScrollReset?: boolean }) => unknown
  readonly useBlocker: (isBlocked: (way: { readonly currentLocation: Place; readonly nextLocation: Place }) => boolean) => Blocker
  readonly useBeforeUnload: (callback: (event: BeforeUnloadEvent) => void) => void
}

/** The hooks of the screens over one router. `isReachable`: whether the server answers at all. */
export function routedHooks(router: Router) {
  /** Where the list is going. */
  const useListHeading = () => useHeading(router.useLocation(), router.useNavigation().location)
  return {
    /** One click that the server carries out. */
    useClick: (options: ClickOptions = {}) => usePosted(router.useFetcher(), options),

    /** Reads the screen anew, often while something runs. */
    useRefreshed: (isRunning: boolean, isReachable?: () => Promise<boolean>): void =>
      useRefreshed(isRunning, router.useRevalidator(), isReachable),

    /** Of a screen that could not be shown: what is so, and what to do. */
    useBroken: () => {
      const error = router.useRouteError()
      const { state, revalidate } = router.useRevalidator()
      const { title, text, again } = screenWords.broken
      const said = error instanceof Refusal ? error.words : ''
      return { title, text: said || text, again, isBusy: state !== 'idle', tryAgain: (): void => void revalidate() }
    },

    /** A form over one of the core's configurations, saved and listed by the app's own routes. */
    useConfigurationForm: <Screen>(shown: ConfigurationView, viewIn: (screen: Screen) => ConfigurationView | null) => {
      const [saving, listing] = [router.useFetcher(), router.useFetcher()]
      const { pathname } = router.useLocation()
      const { revalidate } = router.useRevalidator()
      return useConfigurationForm(shown, viewIn, { saving, listing, pathname, revalidate })
    },

    /** Nobody leaves with unsaved values unasked: inside the app we ask, and the browser does where the page itself would go. */
    useLeaveGuard: (isUnsaved: boolean): Blocker => {
      router.useBeforeUnload(
        useCallback(
          (event) => {
            if (isUnsaved) event.preventDefault()
          },
          [isUnsaved],
        ),
      )
      return router.useBlocker(({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname)
    },

    /** Whether this list is being read for another page, search or filter. */
    useIsTurning: (): boolean => {
      const { pathname } = router.useLocation()
      const { state, location } = router.useNavigation()
      return state === 'loading' && location?.pathname === pathname
    },

    /** What is searched for while somebody types. */
    useListSearch: (query: ListQuery) => {
      const navigate = router.useNavigate()
      const go = (address: string): void => void navigate(address, { replace: true, preventScrollReset: true })
      return useSearch({ query, pathname: router.useLocation().pathname, heading: useListHeading(), go })
    },

    /** Another filter keeps the search and begins at the first page. */
    useListFilter: (query: ListQuery) => {
      const navigate = router.useNavigate()
      const { pathname } = router.useLocation()
      const heading = useListHeading()
      const addressOf = (filter: string): string => listAddress(pathname, { search: heading()?.search ?? query.search, filter })
      return {
        addressOf,
        open: (filter: string | undefined): void => {
          if (filter === undefined || filter === query.filter) return
          void navigate(addressOf(filter), { preventScrollReset: true })
        },
      }
    },

    /** To the page before and the page after; null where there is none. `staysPut`: nobody wants to scroll back to the head of the page. */
    usePages: (next: string | null, staysPut: boolean) => {
      const navigate = router.useNavigate()
      const { pathname, search } = router.useLocation()
      const place = placeOf(new URLSearchParams(search))
      const to = (target: ListPlace | null) =>
        target && ((): void => void navigate(listAddress(pathname, target), { preventScrollReset: staysPut }))
      return { previous: to(previousPlace(place)), next: to(next === null ? null : nextPlace(place, next)) }
    },
  }
}
