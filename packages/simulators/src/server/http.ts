/** A request as the server sees it, over a socket or in the same thread. */
export interface ServerRequest {
  readonly method: string
  /** Absolute. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface ServerResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** A fault of the line: no reply at all, or a body that breaks off in the middle. */
  readonly broken?: 'no-reply' | 'cut'
  /** Milliseconds the reply is held back. */
  readonly delay?: number
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): ServerResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(body) }
}

export function textOf(request: ServerRequest): string {
  return new TextDecoder().decode(request.body)
}

/** A JSON or form body as a record; undefined where it is neither. */
export function formOf(request: ServerRequest): Readonly<Record<string, unknown>> | undefined {
  const text = textOf(request)
  if ((request.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text))
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
