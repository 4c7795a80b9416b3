import type { ConfigurationView, SaveResult } from '../../views/configuration.ts'
import { changedValues, type Draft } from './changed-values.ts'
import { withDraft } from './with-draft.ts'
import { withSaved } from './with-saved.ts'

/**
 * A form that somebody is filling in. `saved` is what the changes are measured against and whose version is posted: it does not follow the
 * server while something is typed, or a save would overwrite in silence what somebody else saved meanwhile.
 */
export interface FormState {
  readonly saved: ConfigurationView
  /** The newest that the server has shown. */
  readonly latest: ConfigurationView
  /** The lists for a choice that is not saved yet, or asked for anew. */
  readonly lists: ConfigurationView | null
  readonly draft: Draft
  readonly errors: Readonly<Record<string, string>>
  readonly outcome: Exclude<SaveResult, { kind: 'saved' }> | null
}

export type FormEvent =
  | { readonly kind: 'shown'; readonly view: ConfigurationView }
  | { readonly kind: 'listed'; readonly view: ConfigurationView }
  | { readonly kind: 'typed'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'answered'; readonly result: SaveResult; readonly posted: Readonly<Record<string, unknown>> }
  | { readonly kind: 'saved_asked_for' }

export const startForm = (view: ConfigurationView): FormState => ({
  saved: view,
  latest: view,
  lists: null,
  draft: {},
  errors: {},
  outcome: null,
})

export const unsavedValues = (state: FormState): Readonly<Record<string, unknown>> => changedValues(state.saved, state.draft)

export function formAfter(state: FormState, event: FormEvent): FormState {
  switch (event.kind) {
    case 'shown':
      return shown({ ...state, latest: event.view })
    case 'listed':
      return { ...state, lists: event.view }
    case 'typed':
      return shownIfNewer(withDraft(state, event.name, event.value))
    case 'discarded':
    case 'saved_asked_for':
      return startForm(state.latest.version < state.saved.version ? state.saved : state.latest)
    case 'answered':
      return answered(state, event.result, event.posted)
  }
}

/** A fresh view replaces the form only where nothing is typed, and an older one never does. */
const shown = (state: FormState): FormState =>
  isTouched(state) || state.latest.version < state.saved.version ? state : startForm(state.latest)

const shownIfNewer = (state: FormState): FormState => (state.latest.version > state.saved.version ? shown(state) : state)

const isTouched = (state: FormState): boolean => Object.keys(unsavedValues(state)).length > 0

function answered(state: FormState, result: SaveResult, posted: Readonly<Record<string, unknown>>): FormState {
  switch (result.kind) {
    case 'saved': {
      const saved = withSaved(state.saved, posted, result.version)
      // What was typed while the save was under way is still to be saved.
      const draft = changedValues(saved, state.draft)
      // It was typed without knowing what others had saved by then: such a save still has to be told.
      const isUpToDate = Object.keys(draft).length === 0 || result.version === state.saved.version + 1
      return { ...state, saved: isUpToDate ? saved : { ...saved, version: state.saved.version }, draft, errors: {}, outcome: null }
    }
    case 'errors':
      return { ...state, errors: result.errors, outcome: result }
    case 'changed_meanwhile':
    case 'refused':
      return { ...state, errors: {}, outcome: result }
  }
}
