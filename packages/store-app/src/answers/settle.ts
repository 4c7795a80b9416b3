import { answerHeaders } from '../assets/answer-headers.ts'

/** As Express has it, of whichever version. */
interface ServerApp {
  disable(setting: string): unknown
  set(setting: string, value: unknown): unknown
  use(handler: (request: unknown, response: { set(headers: Readonly<Record<string, string>>): unknown }, next: () => void) => void): unknown
}

/** What holds for every answer of an app, before any of its routes. */
export function settle(app: ServerApp, isProduction: boolean): void {
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.use((_request, response, next) => {
    response.set(answerHeaders(isProduction))
    next()
  })
}
