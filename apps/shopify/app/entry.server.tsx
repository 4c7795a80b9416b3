import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'

const abortAfterMs = 5_000

/** Crawlers get the whole page at once, people as soon as its shell is ready. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  const whenReady = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} abortDelay={abortAfterMs} />, {
      [whenReady]: () => {
        const body = new PassThrough()
        headers.set('content-type', 'text/html; charset=utf-8')
        // What is shown to no shop in particular is framed by nobody.
        if (!headers.has('content-security-policy')) headers.set('content-security-policy', "frame-ancestors 'none'")
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
    })
    setTimeout(abort, abortAfterMs)
  })
}
