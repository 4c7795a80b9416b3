import { PassThrough } from 'node:stream'
import { streamLog } from '@connect/http'
import { type ActionFunctionArgs, createReadableStreamFromReadable, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { readEnvironment } from '../server/environment.ts'
import { pageHeaders } from './headers/page-headers.server.ts'

const abortAfterMs = 5_000

/** Crawlers get the whole page at once, people as soon as its shell is ready. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  const whenReady = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} abortDelay={abortAfterMs} />, {
      [whenReady]: () => {
        const body = new PassThrough()
        for (const [name, value] of pageHeaders(framingShop(request, status), readEnvironment()))
          if (!headers.has(name)) headers.set(name, value)
        headers.set('content-type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
    })
    setTimeout(abort, abortAfterMs)
  })
}

/** What was loaded says who may frame it. What went wrong before that says only so, to whom the address names; anything else is framed by nobody. */
const framingShop = (request: Request, status: number): string | null =>
  status >= 400 ? new URL(request.url).searchParams.get('shop') : null

const log = streamLog('shopify-app')

/** What a bug threw is for the log; the page says a sentence. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) log.error('A page could not be made', { path: new URL(request.url).pathname, cause: error })
}
