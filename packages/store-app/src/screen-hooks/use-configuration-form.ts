import type { ConfigurationView, SaveResult } from '@connect/core'
import {
  chosenParents,
  dependentsOf,
  type FormState,
  formAfter,
  parentsOf,
  startForm,
  unsavedValues,
  withListsOf,
} from '@connect/core/client'
import { useEffect, useReducer, useRef, useState } from 'react'
import { useAnnouncer } from './announcer.ts'

export interface ConfigurationForm {
  readonly state: FormState
  /** What is drawn: the saved view, with the lists of what is chosen now. */
  readonly view: ConfigurationView
  readonly isUnsaved: boolean
  readonly isSaving: boolean
  readonly isRefreshing: boolean
  /** The fields whose lists are under way. */
  readonly awaited: readonly string[]
  readonly type: (name: string, value: unknown) => void
  readonly save: () => void
  readonly discard: () => void
  readonly refresh: () => void
  readonly showSaved: () => void
}

/** What a form needs of its app's router: a way to save, a way to ask for lists, and the address of its screen. */
export interface FormRouter {
  readonly saving: {
    readonly state: string
    readonly data: unknown
    readonly submit: (values: { readonly action: string; readonly change: string }, options: { readonly method: 'post' }) => unknown
  }
  readonly listing: { readonly state: string; readonly data: unknown; readonly load: (address: string) => unknown }
  readonly pathname: string
  readonly revalidate: () => unknown
}

/** A form over one of the core's configurations. `viewIn`: where it lies in what the screen's loader gives. */
export function useConfigurationForm<Screen>(
  shown: ConfigurationView,
  viewIn: (screen: Screen) => ConfigurationView | null,
  { saving, listing, pathname, revalidate }: FormRouter,
): ConfigurationForm {
  const [state, dispatch] = useReducer(formAfter, shown, startForm)
  const { toast, keepFocus } = useAnnouncer()
  const posted = useRef<Readonly<Record<string, unknown>>>({})
  // Lists that were asked for before a discard belong to a choice that is gone.
  const wantsLists = useRef(false)
  const [awaited, setAwaited] = useState<readonly string[]>([])
  const places = useRef({ viewIn, toast, keepFocus })
  places.current = { viewIn, toast, keepFocus }

  useEffect(() => dispatch({ kind: 'shown', view: shown }), [shown])
  useEffect(() => {
    const view = listing.data ? places.current.viewIn(listing.data as Screen) : null
    if (view && wantsLists.current) dispatch({ kind: 'listed', view })
  }, [listing.data])
  useEffect(() => {
    const result = saving.data as SaveResult | undefined
    if (!result) return
    dispatch({ kind: 'answered', result, posted: posted.current })
    if (result.kind !== 'saved') return
    places.current.toast(result.message)
    setTimeout(() => places.current.keepFocus(), 0)
  }, [saving.data])

  const askForLists = (next: FormState, fields: readonly string[]) => {
    wantsLists.current = true
    setAwaited(fields)
    listing.load(`${pathname}?${chosenParents(next)}`)
  }
  const leave = (kind: 'discarded' | 'saved_asked_for') => {
    wantsLists.current = false
    setAwaited([])
    dispatch({ kind })
    setTimeout(() => keepFocus(), 0)
  }
  const values = unsavedValues(state)
  const isUnsaved = Object.keys(values).length > 0
  const isSaving = saving.state !== 'idle'
  const isListing = listing.state !== 'idle'
  return {
    state,
    view: withListsOf(state.saved, state.lists),
    isUnsaved,
    isSaving,
    isRefreshing: isListing && awaited.length === 0,
    awaited: isListing ? awaited : [],
    type: (name, value) => {
      const event = { kind: 'typed', name, value } as const
      dispatch(event)
      if (parentsOf(state.saved).includes(name)) askForLists(formAfter(state, event), dependentsOf(state.saved, name))
    },
    save: () => {
      if (isSaving || !isUnsaved) return
      posted.current = values
      saving.submit({ action: 'save', change: JSON.stringify({ version: state.saved.version, values }) }, { method: 'post' })
    },
    discard: () => leave('discarded'),
    refresh: () => askForLists(state, []),
    showSaved: () => {
      leave('saved_asked_for')
      revalidate()
    },
  }
}
