import type { ActionResult } from '@connect/core'
import { unreached } from '@connect/core/client'
import type { Session } from '../session/open-session.ts'
import { sessionWords } from '../session/session-words.ts'
import { Refusal } from './refusal.ts'

export interface Api {
  /** What a screen shows. */
  readonly read: <View>(screen: string, search: string, signal?: AbortSignal) => Promise<View>
  /** What became of a click or a save. One that the server would not carry out, or that never reached it, is refused in words. */
  readonly post: <Result>(screen: string, form: FormData) => Promise<Result | ActionResult>
  /** A file; null: it did not come. */
  readonly file: (path: string) => Promise<Response | null>
}

type Send = (address: string, init: RequestInit) => Promise<Response>

/** The app's own server, asked in the name of who opened the page. */
export function createApi(session: Session, send: Send): Api {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { accept: 'application/json', authorization: `Bearer ${session.token()}` }
    const answer = await send(`/api/${path}`, { ...init, headers })
    session.renew(answer.headers.get('x-session-token'))
    if (answer.ok) return answer
    const said = await saidBy(answer)
    if (answer.status === 401) session.end(said || sessionWords.over)
    throw new Refusal(answer.status, said)
  }
  return {
    read: async (screen, search, signal) => (await ask(`${screen}${search}`, signal ? { signal } : {})).json(),
    post: async (screen, form) => {
      try {
        const body = new URLSearchParams([...form].map(([name, value]): [string, string] => [name, String(value)]))
        return await (await ask(screen, { method: 'POST', body })).json()
      } catch (error) {
        if (error instanceof TypeError) return unreached
        if (error instanceof Refusal && error.words) return { kind: 'refused', message: error.words, field: null }
        throw error
      }
    },
    file: (path) => ask(path).catch(() => null),
  }
}

/** What the server says on purpose is a sentence for the reader. */
async function saidBy(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null)
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : ''
  return typeof message === 'string' ? message : ''
}
