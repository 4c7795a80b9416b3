import type { Channel } from './channel.ts'
import type { Navigate } from './navigate.ts'

/** What a page may open beyond itself: `shopify://admin/...`, the window around it, a place of its own by `app:`. */
export function followLinks(channel: Channel, navigate: Navigate): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    const link = event.composedPath().find((one): one is HTMLElement => one instanceof HTMLElement && one.hasAttribute('href'))
    const href = link?.getAttribute('href')
    if (!href || !open(href, link?.getAttribute('target') ?? '')) return
    event.preventDefault()
  })
  const original = window.open.bind(window)
  window.open = (url, target, features) => {
    const text = url === undefined ? '' : String(url)
    return open(text, target ?? '_blank') ? null : original(url, target, features)
  }

  /** false: an ordinary link, which the browser follows by itself. */
  function open(href: string, target: string): boolean {
    const above = target === '_top' || target === '_parent'
    if (href.startsWith('shopify:')) channel.send({ kind: 'open', url: href, target: target === '_blank' ? '_blank' : '_top' })
    else if (href.startsWith('app:')) navigate(href.slice('app:'.length).replace(/^\/*/, '/'))
    else if (!above) return false
    else if (new URL(href, location.href).origin === location.origin) navigate(href)
    else channel.send({ kind: 'open', url: new URL(href, location.href).href, target: '_top' })
    return true
  }
}
