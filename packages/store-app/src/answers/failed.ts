import type { Log } from '@connect/core'
import { answerTo } from './answer-to.ts'

interface Asked {
  readonly path: string
}
interface Answering {
  readonly headersSent: boolean
  readonly destroyed: boolean
}

/** What was thrown while a request was answered: `say` is to tell it whoever asked, and what it was goes to the log. */
export const failedBy =
  <Request extends Asked, Response extends Answering>(
    log: Log,
    say: (failure: ReturnType<typeof answerTo>, request: Request, response: Response) => void,
  ) =>
  (error: unknown, request: Request, response: Response, next: (error: unknown) => void): void => {
    const failure = answerTo(error)
    if (failure.status === 500 && !response.destroyed) log.error('A request could not be answered', { path: request.path, cause: error })
    // Half of it is out: the connection is cut, so that nobody takes it for the whole.
    if (response.headersSent) next(error)
    else say(failure, request, response)
  }
