/** Calls another part of the sandbox; throws in words a person can read. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export type JsonClient = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>

export function jsonClient(
  name: string,
  origin: string,
  headers: () => Promise<Readonly<Record<string, string>>> = async () => ({}),
  patienceMs = 15_000,
): JsonClient {
  return async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(await headers()) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    }).catch((error: unknown) => {
      throw new SandboxError(503, `${name} does not answer: ${error instanceof Error ? error.message : String(error)}`)
    })
    const text = await response.text()
    const answer = text === '' ? {} : (JSON.parse(text) as { readonly error?: string; readonly message?: string })
    if (!response.ok) throw new SandboxError(response.status, answer.error ?? answer.message ?? `${name} answered ${response.status}`)
    return answer as Answer
  }
}
