import { Refusal, refusalOf, type ScreenApi, type Session, screenApi } from '@connect/store-app/screen-hooks'
import type { PageSettings } from '../page/settings.ts'
import { words } from '../words.ts'
import { apiAddress } from './api-address.ts'
import { type ConnectionApi, connectionApi } from './connection-api.ts'
import { freshNonce } from './fresh-nonce.ts'

export interface Api extends ScreenApi, ConnectionApi {
  /** Whether there is anybody to read the screens from now. */
  readonly isReachable: () => Promise<boolean>
}

export type Send = (address: string, init: RequestInit) => Promise<Response>

type Page = Pick<PageSettings, 'mode' | 'api' | 'storeAdminUrl'>

/** Who answers for the screens: the store itself, which asks the backend; or the backend, on its own page. */
export function createApi(page: Page, session: Session, send: Send): Api {
  const askOnce = async (path: string, init: RequestInit): Promise<Response> => {
    const nonce = session.token()
    const headers = { accept: 'application/json', ...init.headers, ...(nonce ? { 'x-wp-nonce': nonce } : {}) }
    const answer = await send(apiAddress(page.api, path), { credentials: 'same-origin', ...init, headers })
    session.renew(answer.headers.get('x-wp-nonce'))
    return answer
  }
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await askOnce(path, init)
    if (answer.ok) return data(answer)
    const refusal = await refusalOf(answer)
    if (isNonceOver(refusal)) {
      const nonce = await freshNonce(page.storeAdminUrl, send)
      session.renew(nonce)
      const again = nonce === null ? null : await askOnce(path, init)
      if (again?.ok) return data(again)
    }
    if (answer.status === 401 || isNonceOver(refusal))
      session.end(page.mode === 'backend' ? refusal.words || words.over.backend : words.over.plugin)
    throw refusal
  }
  const screens = screenApi((path, init) => ask(`screens/${path}`, init))
  const frame = frameAhead(screens)
  return { ...screens, ...connectionApi(ask), ...frame }
}

/** Whoever asks whether there is an answer has read the frame already: it is not read twice, unless something was clicked since it was asked for. */
function frameAhead(screens: ScreenApi): Pick<Api, 'read' | 'post' | 'isReachable'> {
  let ahead: unknown = null
  let clicks = 0
  return {
    read: async (screen, search, signal) => {
      const known = screen === 'frame' ? ahead : null
      if (known === null) return screens.read(screen, search, signal)
      ahead = null
      return known as never
    },
    post: async (screen, form) => {
      clicks++
      ahead = null
      return screens.post(screen, form)
    },
    isReachable: async () => {
      const before = clicks
      const frame = await screens.read('frame', '').catch(() => null)
      ahead = clicks === before ? frame : null
      return frame !== null
    },
  }
}

/** A security or maintenance plugin may answer in the store's place, with a page and a status that says all is well. */
function data(answer: Response): Response {
  if (/json|csv/.test(answer.headers.get('content-type') ?? '')) return answer
  throw new Refusal(answer.status, { words: words.broken.notData })
}

/** WordPress forgets the proof a page came with after a day. */
const isNonceOver = ({ code }: Refusal): boolean => code === 'rest_cookie_invalid_nonce'
