import { type JsonClient, jsonClient, SandboxError } from './json-client.ts'
import type { PageOptions } from './page.ts'

export const warehouseUser = 'admin@northwind-outfitters.example'

/** The warehouse's API as its administrator uses it, who signs in again, once, where a session has ended. */
export function warehouseAdministrator({ addresses, secrets }: PageOptions): JsonClient {
  const anonymous = jsonClient('The warehouse', addresses.warehouse)
  let token: Promise<string> | null = null
  const signIn = async () =>
    (
      await anonymous<{ readonly token: string }>('POST', '/v1/auth/token', {
        userName: warehouseUser,
        password: secrets.warehousePassword,
      })
    ).token
  const signedIn = jsonClient('The warehouse', addresses.warehouse, async () => {
    token ??= signIn().catch((error: unknown) => {
      token = null
      throw error
    })
    return { authorization: `Bearer ${await token}` }
  })
  return (method, path, body) =>
    signedIn<never>(method, path, body).catch((error: unknown) => {
      if (!(error instanceof SandboxError) || error.status !== 401) throw error
      token = null
      return signedIn<never>(method, path, body)
    })
}
