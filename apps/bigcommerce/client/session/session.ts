/** What the server puts into the page for the person who opened the app. */
export interface PageSession {
  readonly token: string
  /** Where the app was opened: a path of the app, or nothing. */
  readonly screen: string
  readonly sdkUrl: string
  /** Where the store's control panel begins, without a slash at the end. */
  readonly storeAdminUrl: string
}

/** The session the page came with. null: somebody opened the address by itself, and nobody knows who. */
export function pageSession(text: string | null | undefined): PageSession | null {
  const read = parsed(text ?? '')
  const { token, screen, sdkUrl, storeAdminUrl } = read
  if (typeof token !== 'string' || token === '') return null
  return { token, screen: word(screen), sdkUrl: word(sdkUrl), storeAdminUrl: word(storeAdminUrl).replace(/\/$/, '') }
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
