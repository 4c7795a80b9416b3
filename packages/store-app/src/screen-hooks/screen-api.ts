import type { ActionResult } from '@connect/core'
import { unreached } from '@connect/core/client'
import { Refusal } from './refusal.ts'

export interface ScreenApi {
  /** What a screen shows. */
  readonly read: <View>(screen: string, search: string, signal?: AbortSignal) => Promise<View>
  /** What became of a click or a save. One that the server would not carry out, or that never reached it, is refused in words. */
  readonly post: <Result>(screen: string, form: FormData) => Promise<Result | ActionResult>
  /** A file; null: it did not come. */
  readonly file: (path: string) => Promise<Response | null>
}

/** `ask`: how the app asks its server, in the name of who opened the page; what is no answer it throws as a `Refusal`. */
export const screenApi = (ask: (path: string, init?: RequestInit) => Promise<Response>): ScreenApi => ({
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
})
