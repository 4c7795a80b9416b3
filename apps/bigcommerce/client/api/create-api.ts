import { refusalOf, type ScreenApi, type Session, screenApi } from '@connect/store-app/screen-hooks'
import { sessionWords } from '../session/session-words.ts'

export type Api = ScreenApi

type Send = (address: string, init: RequestInit) => Promise<Response>

/** The app's own server, asked in the name of who opened the page. */
export const createApi = (session: Session, send: Send): Api =>
  screenApi(async (path, init = {}) => {
    const headers = { accept: 'application/json', authorization: `Bearer ${session.token()}` }
    const answer = await send(`/api/${path}`, { ...init, headers })
    session.renew(answer.headers.get('x-session-token'))
    if (answer.ok) return answer
    const refusal = await refusalOf(answer)
    if (answer.status === 401) session.end(refusal.words || sessionWords.over)
    throw refusal
  })
