/** Asks the sandbox's server; throws its own words when it says no. */
export async function api<Answer>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Answer> {
  const response = await fetch(`/api/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer = (await response.json().catch(() => ({}))) as { readonly error?: string }
  if (!response.ok) throw new Error(answer.error ?? `The sandbox answered ${response.status}`)
  return answer as Answer
}
