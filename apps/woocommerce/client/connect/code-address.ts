/** Where a pairing code for this store is given; null: what was typed is no address. */
export function codeAddress(backend: string, home: string): string | null {
  try {
    const address = new URL(backend.trim())
    if (!/^https?:$/.test(address.protocol)) return null
    address.pathname = `${address.pathname.replace(/\/$/, '')}/connect`
    address.search = home === '' ? '' : `?store=${encodeURIComponent(home)}`
    address.hash = ''
    return address.href
  } catch {
    return null
  }
}
