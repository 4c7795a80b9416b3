import type { SaveBar, SaveBarOwner } from './save-bar.ts'

interface Watched {
  readonly owner: SaveBarOwner
  /** What stood in the form when it was last as it is kept. */
  clean: string
}

/**
 * `<form data-save-bar>`: the bar shows while the form holds something else than at first. Save submits it, Discard resets it, and either makes what
 * stands in it then the new beginning.
 */
export function watchForms(bar: SaveBar): void {
  const watched = new WeakMap<HTMLFormElement, Watched>()
  const formOf = (event: Event) => {
    const form = event.target instanceof HTMLFormElement ? event.target : (event.target as HTMLInputElement | null)?.form
    return form?.hasAttribute('data-save-bar') ? form : null
  }
  // What stands in a form before anybody touches it: the touch comes before the change.
  for (const name of ['pointerdown', 'focusin', 'keydown'])
    document.addEventListener(name, () => document.querySelectorAll<HTMLFormElement>('form[data-save-bar]').forEach(stateOf), true)
  for (const name of ['input', 'change']) document.addEventListener(name, (event) => look(formOf(event)), true)
  for (const name of ['submit', 'reset'])
    document.addEventListener(name, (event) => {
      const form = formOf(event)
      // The form is reset only after everybody has heard of it.
      if (form) setTimeout(() => settle(form))
    })

  function look(form: HTMLFormElement | null): void {
    if (!form) return
    const { owner, clean } = stateOf(form)
    if (contentOf(form) === clean) bar.hide(owner)
    else bar.show(owner)
  }

  function settle(form: HTMLFormElement): void {
    const state = stateOf(form)
    state.clean = contentOf(form)
    bar.hide(state.owner)
  }

  function stateOf(form: HTMLFormElement): Watched {
    const known = watched.get(form)
    if (known) return known
    const button = (label: string) => ({ label, disabled: false, loading: false })
    const owner: SaveBarOwner = {
      state: () => ({ save: button('Save'), discard: button('Discard'), confirmsDiscard: form.hasAttribute('data-discard-confirmation') }),
      save: () => form.requestSubmit(),
      discard: () => form.reset(),
    }
    const fresh = { owner, clean: contentOf(form) }
    watched.set(form, fresh)
    return fresh
  }
}

const contentOf = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]))
