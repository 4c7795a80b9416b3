/**
 * The permanent key of the store at an address: the site's address without scheme, `www` kept, in lower case, without a slash at the end, without the port
 * that its scheme has anyway. null: it is no address of a web site.
 */
export function storeKeyOf(address: string): string | null {
  const url = webAddress(address)
  if (url === null) return null
  return `${url.host}${url.pathname}`.toLowerCase().replace(/\/+$/, '')
}

/** An address of the web as a person may have typed it, `https` where no scheme was said; null: it is none, or carries a user's name. */
export function webAddress(address: string): URL | null {
  const text = address.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(whole)) return null
  const url = new URL(whole)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.hostname !== '' && url.username === '' && url.password === '' ? url : null
}
