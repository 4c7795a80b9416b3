import type { OpenApp } from './open-app.ts'

/** A browser: it carries the cookies that the app has set, and says which page a form comes from. */
export function newBrowser({ get, post }: Pick<OpenApp, 'get' | 'post'>) {
  const cookies = new Map<string, string>()
  const kept = (answer: Response): Response => {
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const cookie = () => ({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  return {
    cookies,
    get: async (path: string, init: RequestInit = {}) => kept(await get(path, { ...init, headers: { ...cookie(), ...init.headers } })),
    post: async (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
      kept(await post(path, fields, { ...cookie(), ...headers })),
  }
}
export type Browser = ReturnType<typeof newBrowser>
