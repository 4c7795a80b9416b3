import type { Channel } from './channel.ts'
import type { Config } from './config.ts'
import { placeOf } from './place.ts'

/** Leads the app to a place of its own: by its router where it listens for `shopify:navigate`, else by loading the page with a fresh token. */
export type Navigate = (href: string, anchor?: Element) => void

export function createNavigate(channel: Channel, config: Config): Navigate {
  const routers = countListeners('shopify:navigate')
  return (href, anchor) => {
    if (routers() > 0) {
      const target = anchor ?? document.body.appendChild(linkTo(href))
      target.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true, composed: true, cancelable: true }))
      if (!anchor) target.remove()
      return
    }
    void load(href)
  }

  async function load(href: string): Promise<void> {
    const url = new URL(placeOf(href), location.origin)
    const added = { embedded: '1', shop: config.shop, host: config.host, locale: config.locale }
    for (const [name, value] of Object.entries(added)) url.searchParams.set(name, value)
    url.searchParams.set('id_token', await channel.call<string>('idToken'))
    // The admin has made the step already, or is about to.
    location.replace(url)
  }
}

function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.hidden = true
  link.href = href
  return link
}

/** How many listen for an event on document or window: there is no other way to know whether a router answers it. */
function countListeners(type: string): () => number {
  const listening = new Set<unknown>()
  for (const target of [document, window]) {
    const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)]
    target.addEventListener = (name: string, listener: EventListener, options?: AddEventListenerOptions) => {
      if (name === type) listening.add(listener)
      add(name, listener, options)
    }
    target.removeEventListener = (name: string, listener: EventListener, options?: EventListenerOptions) => {
      if (name === type) listening.delete(listener)
      remove(name, listener, options)
    }
  }
  return () => listening.size
}
