import { z } from 'zod'

const body = z.object({ current: z.array(z.string()) })

/** What the app may do from now on, by the body of an app/scopes_update whose signature was right; null: it does not say. */
export function grantedScopes(bytes: Uint8Array): readonly string[] | null {
  try {
    return body.parse(JSON.parse(new TextDecoder().decode(bytes))).current
  } catch {
    return null
  }
}
