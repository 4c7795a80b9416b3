import type { Channel } from './channel.ts'
import { drawn, watch } from './watch.ts'

/** `<ui-title-bar>`: its title and buttons stand beside the app's name in the admin. One inside a modal belongs to the modal. */
export function defineTitleBar(channel: Channel): void {
  let bar: HTMLElement | null = null
  const buttons = () => [...(bar?.querySelectorAll<HTMLElement>('button, a') ?? [])]
  const tell = () => {
    const shown = buttons().map((button) => {
      const variant = button.getAttribute('variant')
      return { ...drawn(button, ''), primary: variant === 'primary', breadcrumb: variant === 'breadcrumb' }
    })
    channel.send({ kind: 'titleBar', bar: bar && { title: bar.getAttribute('title'), buttons: shown } })
  }
  channel.on('titleBarButton', ({ at }) => buttons()[at]?.click())

  customElements.define(
    'ui-title-bar',
    class extends HTMLElement {
      #observer: MutationObserver | null = null
      connectedCallback(): void {
        this.style.display = 'none'
        if (this.closest('ui-modal')) return
        bar = this
        this.#observer = watch(this, tell)
        tell()
      }
      disconnectedCallback(): void {
        this.#observer?.disconnect()
        if (bar !== this) return
        bar = null
        tell()
      }
    },
  )
}
