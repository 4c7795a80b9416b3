import type { FrameName } from '../protocol.ts'

export interface Config {
  readonly apiKey: string
  readonly shop: string
  readonly host: string
  readonly locale: string
}

/** From the page's own address, else from the frame's name: never from storage, which a browser may block here. */
export function readConfig(script: HTMLScriptElement | null): Config {
  const search = new URLSearchParams(location.search)
  const framed = frameName()
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]')?.content
  const apiKey = script?.dataset['apiKey'] ?? meta
  if (!apiKey) throw new Error('App Bridge has no API key: give it with <meta name="shopify-api-key"> before its script')
  const value = (name: 'shop' | 'host' | 'locale') => search.get(name) ?? framed?.[name] ?? ''
  return { apiKey, shop: value('shop'), host: value('host'), locale: value('locale') || 'en' }
}

function frameName(): FrameName | null {
  try {
    return JSON.parse(window.name) as FrameName
  } catch {
    return null // not opened by an admin
  }
}
