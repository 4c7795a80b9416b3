import type { NavItem } from '../protocol.ts'
import type { Channel } from './channel.ts'
import type { Navigate } from './navigate.ts'
import { placeOf } from './place.ts'
import { watch } from './watch.ts'

/** `<ui-nav-menu>` and `<s-app-nav>`: their links are the app's part of the admin's navigation; the page itself shows nothing of them. */
export function defineNavMenu(channel: Channel, navigate: Navigate): void {
  let menu: HTMLElement | null = null
  const links = () => [...(menu?.querySelectorAll<HTMLElement>('a[href], s-link[href]') ?? [])]
  const tell = () => channel.send({ kind: 'nav', items: links().map(itemOf) })

  class NavMenu extends HTMLElement {
    #observer: MutationObserver | null = null
    connectedCallback(): void {
      this.style.display = 'none'
      menu = this
      this.#observer = watch(this, tell)
      tell()
    }
    disconnectedCallback(): void {
      this.#observer?.disconnect()
      if (menu !== this) return
      menu = null
      tell()
    }
  }
  customElements.define('ui-nav-menu', NavMenu)
  customElements.define('s-app-nav', class extends NavMenu {})

  channel.on('navigate', ({ href }) =>
    navigate(
      href,
      links().find((link) => itemOf(link).href === href),
    ),
  )
}

const itemOf = (link: HTMLElement): NavItem => ({
  label: link.textContent?.trim() ?? '',
  href: placeOf(link.getAttribute('href') ?? '/'),
  home: link.getAttribute('rel') === 'home',
})
