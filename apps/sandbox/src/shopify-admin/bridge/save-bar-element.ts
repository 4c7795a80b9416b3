import type { SaveBar, SaveBarOwner } from './save-bar.ts'
import { drawn, say, watch } from './watch.ts'

export interface SaveBarElement extends HTMLElement {
  readonly showing: boolean
  show(): Promise<void>
  hide(): Promise<void>
  toggle(): Promise<void>
}

/** `<ui-save-bar>`: the button with the variant `primary` saves, the other discards; both are clicked in the page when they are clicked in the admin. */
export function defineSaveBarElement(bar: SaveBar): void {
  customElements.define(
    'ui-save-bar',
    class extends HTMLElement implements SaveBarElement {
      #observer: MutationObserver | null = null
      readonly #owner: SaveBarOwner = {
        state: () => ({
          save: drawn(this.#button('save'), 'Save'),
          discard: drawn(this.#button('discard'), 'Discard'),
          confirmsDiscard: this.discardConfirmation,
        }),
        save: () => this.#button('save')?.click(),
        discard: () => this.#button('discard')?.click(),
      }
      connectedCallback(): void {
        this.style.display = 'none'
        this.#observer = watch(this, () => bar.redraw(this.#owner))
      }
      disconnectedCallback(): void {
        this.#observer?.disconnect()
        void this.hide()
      }
      get showing(): boolean {
        return bar.has(this.#owner)
      }
      get discardConfirmation(): boolean {
        return this.hasAttribute('discardConfirmation') && this.getAttribute('discardConfirmation') !== 'false'
      }
      set discardConfirmation(value: boolean) {
        this.toggleAttribute('discardConfirmation', value)
      }
      async show(): Promise<void> {
        if (this.showing) return
        bar.show(this.#owner)
        say(this, 'show')
      }
      async hide(): Promise<void> {
        if (!this.showing) return
        bar.hide(this.#owner)
        say(this, 'hide')
      }
      toggle(): Promise<void> {
        return this.showing ? this.hide() : this.show()
      }
      #button(which: 'save' | 'discard'): HTMLButtonElement | null {
        return this.querySelector(which === 'save' ? 'button[variant="primary"]' : 'button:not([variant="primary"])')
      }
    },
  )
}
