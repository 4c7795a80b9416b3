import { json, type ServerRequest, type ServerResponse } from './http.ts'
import type { KeptCalls } from './kept-calls.ts'

/** The call log over HTTP: `GET` the sum and the last calls, `DELETE` all; `?{place}=` for one shop or store. */
export function answerCalls<Call>(
  log: KeptCalls<Call> & { summary(place?: string): object },
  placeName: string,
  request: ServerRequest,
): ServerResponse {
  const search = new URL(request.url).searchParams
  const place = search.get(placeName) ?? undefined
  if (request.method === 'DELETE') {
    log.clear()
    return json(200, {})
  }
  return json(200, { summary: log.summary(place), calls: log.calls(place).slice(-Number(search.get('last') ?? 200)) })
}
