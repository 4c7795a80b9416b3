/** What the page is answered when somebody connects. */
export interface PairingAnswer {
  readonly status: number
  /** Of a refusal. */
  readonly code: string | null
  readonly message: string
}

const shape = /\b[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5})+\b/

/** A code from the backend's own page, as whoever installs the plugin gets it. */
export async function pairingCode(backend: string, store: string): Promise<string> {
  const answer = await postForm(`${backend}/connect`, { address: store })
  const code = shape.exec(await answer.text())?.[0]
  if (!answer.ok || !code) throw new Error(`The backend gave no pairing code for ${store} (${answer.status})`)
  return code
}

/** Another code of the same shape, which nobody gave. */
export const wrongCode = (code: string): string => code.replace(/[0-9A-Z]/g, (sign) => (sign === '7' ? '8' : '7'))

/** A form of the backend's own pages. */
export const postForm = (address: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { origin: new URL(address).origin }, body: new URLSearchParams(fields), redirect: 'manual' })
