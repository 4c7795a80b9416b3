import type { ModalState } from '../protocol.ts'
import type { Channel } from './channel.ts'
import { createDialog } from './dialog.ts'
import { say } from './watch.ts'

export interface ModalElement extends HTMLElement {
  show(): Promise<void>
  hide(): Promise<void>
  toggle(): Promise<void>
}

/** `<ui-modal>`: with `src` the admin shows that page of the app, without it the page shows the element's own content. */
export function defineModal(channel: Channel): void {
  customElements.define(
    'ui-modal',
    class extends HTMLElement implements ModalElement {
      #shown = false
      readonly #dialog = createDialog(
        () => void this.hide(),
        (button) => button.click(),
      )
      connectedCallback(): void {
        this.style.display = 'none'
        channel.on('modalHidden', ({ id }) => {
          if (id === this.id) void this.hide()
        })
      }
      disconnectedCallback(): void {
        void this.hide()
      }
      get variant(): ModalState['size'] {
        return (this.getAttribute('variant') as ModalState['size'] | null) ?? 'base'
      }
      set variant(value: ModalState['size']) {
        this.setAttribute('variant', value)
      }
      get src(): string | undefined {
        return this.getAttribute('src') ?? undefined
      }
      set src(value: string | undefined) {
        if (value === undefined) this.removeAttribute('src')
        else this.setAttribute('src', value)
      }
      get content(): HTMLElement {
        return this.#dialog.content
      }
      async show(): Promise<void> {
        if (this.#shown) return
        this.#shown = true
        const title = this.querySelector('ui-title-bar')?.getAttribute('title') ?? document.title
        if (this.src)
          channel.send({ kind: 'modal', modal: { id: this.id, src: new URL(this.src, location.href).href, title, size: this.variant } })
        else {
          this.content.append(...[...this.children].filter((child) => !/^UI-/.test(child.tagName)))
          this.#dialog.open(title, this.variant, [...this.querySelectorAll<HTMLElement>('ui-title-bar button')])
          channel.send({ kind: 'veil', on: true })
        }
        say(this, 'show')
      }
      async hide(): Promise<void> {
        if (!this.#shown) return
        this.#shown = false
        if (this.src) channel.send({ kind: 'modal', modal: null })
        else {
          this.#dialog.close()
          this.append(...this.content.children)
          channel.send({ kind: 'veil', on: false })
        }
        say(this, 'hide')
      }
      toggle(): Promise<void> {
        return this.#shown ? this.hide() : this.show()
      }
    },
  )
}
