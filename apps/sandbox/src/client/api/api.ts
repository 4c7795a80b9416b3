/** The store that this page is about, by its platform's name in the address; empty: the first one. */
export const chosenStore = new URLSearchParams(location.search).get('store') ?? ''

const addressOf = (path: string) =>
  path.startsWith('/') ? path : `/api/${chosenStore ? `${encodeURIComponent(chosenStore)}/` : ''}${path}`

/** Asks the sandbox's server about the store of this page, or by a whole address; throws its own words when it says no. */
export async function api<Answer>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Answer> {
  const response = await fetch(addressOf(path), {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer = (await response.json().catch(() => ({}))) as { readonly error?: string }
  if (!response.ok) throw new Error(answer.error ?? `The sandbox answered ${response.status}`)
  return answer as Answer
}
