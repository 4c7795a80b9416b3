/** What an app asks for when it sends the merchant's browser to `/wc-auth/v1/authorize`. */
export interface HandOver {
  readonly appName: string
  readonly userId: string
  readonly returnUrl: string
  readonly callbackUrl: string
  readonly scope: 'read' | 'write' | 'read_write'
}

const SCOPES = ['read', 'write', 'read_write'] as const
const NEEDED = ['app_name', 'user_id', 'return_url', 'callback_url', 'scope'] as const

/**
 * Reads it, or says what is wrong with it, in the store's words. `plainLoopback`: keys may be handed over without encryption within one machine, which a
 * real store never does.
 */
export function readHandOver(search: URLSearchParams, plainLoopback: boolean): HandOver | string {
  const missing = NEEDED.find((name) => (search.get(name) ?? '') === '')
  if (missing) return `Missing parameter ${missing}.`
  const asked = search.get('scope') ?? ''
  const scope = SCOPES.find((one) => one === asked)
  if (!scope) return `Invalid scope ${asked}.`
  const [returnUrl, callbackUrl] = [search.get('return_url') ?? '', search.get('callback_url') ?? '']
  if (!URL.canParse(returnUrl)) return 'The return_url is not a valid URL.'
  if (!URL.canParse(callbackUrl)) return 'The callback_url is not a valid URL.'
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(callbackUrl).hostname)
  if (!callbackUrl.startsWith('https://') && !(plainLoopback && isLoopback)) return 'The callback_url needs to be over SSL.'
  return { appName: search.get('app_name') ?? '', userId: search.get('user_id') ?? '', returnUrl, callbackUrl, scope }
}

/** The same parameters in the order in which the store repeats them. */
export function handOverQuery({ appName, userId, returnUrl, callbackUrl, scope }: HandOver, encoded: boolean): string {
  const shown = (text: string) => (encoded ? encodeURIComponent(text).replaceAll('%20', '+') : text)
  const pairs = [
    ['app_name', appName],
    ['user_id', userId],
    ['return_url', returnUrl],
    ['callback_url', callbackUrl],
    ['scope', scope],
  ] as const
  return pairs.map(([name, value]) => `${name}=${shown(value)}`).join('&')
}

/** Where the browser goes back to, with what became of it. */
export function backTo({ returnUrl, userId }: HandOver, success: 0 | 1): string {
  return `${returnUrl}${returnUrl.includes('?') ? '&' : '?'}success=${success}&user_id=${encodeURIComponent(userId)}`
}
