/** An admin asks the platform it belongs to, at its own origin. Throws in words a person can read. */
export async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/_control/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json().catch(() => ({}))) as Answer & { readonly error?: string }
  if (!response.ok) throw new Error(answer.error ?? `The store answered ${response.status}`)
  return answer
}

export interface Rows<Row> {
  readonly rows: readonly Row[]
}
