import type { Send } from './create-api.ts'

/** Another proof for a page that is open since yesterday: WordPress's own way to get one. null: nobody is logged in any more. */
export async function freshNonce(storeAdminUrl: string, send: Send): Promise<string | null> {
  const answer = await send(`${storeAdminUrl}admin-ajax.php?action=rest-nonce`, { credentials: 'same-origin' }).catch(() => null)
  const nonce = answer?.ok ? (await answer.text()).trim() : ''
  return /^[0-9a-z]{8,}$/.test(nonce) ? nonce : null
}
