import { answerCalls } from './answer-calls.ts'
import { formOf, json, type ServerRequest, type ServerResponse } from './http.ts'
import type { KeptCalls } from './kept-calls.ts'
import { CommandError } from './reader.ts'

export type Input = Readonly<Record<string, unknown>>

/** What of a platform its control API reaches. */
export interface ControlParts<Place, App extends { readonly clientSecret: string }, Call> {
  /** The platform's word for one of its worlds; `shops`, `stores` is a list of them. */
  readonly word: 'shop' | 'store' | 'site'
  readonly places: ReadonlyMap<string, Place>
  readonly apps: readonly App[]
  readonly calls: KeptCalls<Call> & { summary(place?: string): object }
  readonly lists: readonly string[]
  faults(id: string, request: ServerRequest): Promise<ServerResponse>
  catchUp(place: Place): Promise<unknown>
  /** undefined: there is no such list. */
  list(place: Place, name: string, search: URLSearchParams): Promise<object | undefined>
  command(place: Place, name: string, input: Input): Promise<unknown>
  app(place: Place, action: string, input: Input): Promise<unknown>
}

/**
 * The control API, `/_control/...`: what tests and the sandbox's admins use, never an app. `GET apps`, `GET {words}`, `GET {words}/{place}/{list}`,
 * `POST {words}/{place}/commands/{name}`, `POST {words}/{place}/app/{action}`, `GET|POST|DELETE faults`, `GET|DELETE calls`.
 */
export async function answerControl<Place, App extends { readonly clientSecret: string }, Call>(
  parts: ControlParts<Place, App, Call>,
  path: readonly string[],
  request: ServerRequest,
): Promise<ServerResponse> {
  const [first, name = '', part = '', what = ''] = path.map(decodeURIComponent)
  const words = `${parts.word}s`
  if (first === words && name === '') return json(200, { [words]: [...parts.places.keys()] })
  if (first === 'apps') return json(200, { apps: parts.apps.map(({ clientSecret: _, ...shown }) => shown) })
  if (first === 'faults') return parts.faults(name, request)
  if (first === 'calls') return answerCalls(parts.calls, parts.word, request)
  const place = first === words ? parts.places.get(name) : undefined
  if (!place) return json(404, { error: `No ${path.join('/')} here; ask /_control/${words}` })
  await parts.catchUp(place)
  if (request.method !== 'GET') return answerCommand(parts, place, part, what, formOf(request) ?? {})
  const rows = await parts.list(place, part, new URL(request.url).searchParams)
  return rows ? json(200, rows) : json(404, { error: `No list "${part}"; there are ${parts.lists.join(', ')}` })
}

async function answerCommand<Place, App extends { readonly clientSecret: string }, Call>(
  parts: ControlParts<Place, App, Call>,
  place: Place,
  part: string,
  what: string,
  input: Input,
): Promise<ServerResponse> {
  try {
    if (part === 'commands') return json(200, { result: (await parts.command(place, what, input)) ?? null })
    if (part === 'app') return json(200, { result: (await parts.app(place, what, input)) ?? null })
  } catch (error) {
    if (error instanceof CommandError) return json(422, { error: error.message })
    throw error
  }
  return json(404, { error: `No ${part}; there are commands and app` })
}
