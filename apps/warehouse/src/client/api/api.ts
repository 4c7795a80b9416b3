import type { paths } from '@connect/intellitrack/contract'
import createClient from 'openapi-fetch'

interface Refusal {
  readonly code: string
  readonly message: string
  readonly field?: string
}

/** The contract's error, as the screens show it. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  constructor(status: number, body: Refusal | undefined) {
    super(body?.message ?? `The warehouse answered ${status}`)
    this.status = status
    this.code = body?.code ?? `http_${status}`
    this.field = body?.field
  }
}

export type Api = ReturnType<typeof createApi>

/** The warehouse's own API, with the session of whoever is signed in. */
export function createApi(token: string | null, onSignedOut: () => void) {
  const client = createClient<paths>({ baseUrl: '' })
  client.use({
    onRequest: ({ request }) => {
      if (token) request.headers.set('authorization', `Bearer ${token}`)
      return request
    },
    onResponse: ({ response }) => {
      if (response.status === 401 && token) onSignedOut()
    },
  })
  return client
}

/** The data of a reply, or the contract's error thrown. */
export async function unwrap<Data>(reply: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await reply
  if (!response.ok) throw new ApiError(response.status, error as Refusal | undefined)
  return data as Data
}

/** For a batch of one: a batch is answered 200 whatever became of its elements, so its refusal is thrown here like that of a request. */
export async function unwrapOnly(reply: Parameters<typeof unwrap<Batch>>[0]): Promise<void> {
  const { results } = await unwrap(reply)
  const refused = results[0]?.error
  if (refused) throw new ApiError(422, refused)
}

interface Batch {
  readonly results: readonly { readonly error: Refusal | null }[]
}
