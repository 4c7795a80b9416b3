import type { World } from '../world/index.ts'

/** An app in a shop or store. Id: the client id. */
export interface Installation {
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly installedAt: string
  readonly uninstalledAt: string | null
}

export const INSTALLATION_KIND = 'installation'

/** The installation, or undefined where the app is not installed now. */
export function installed(context: { readonly world: World }, clientId: string): Installation | undefined {
  const installation = installations(context).get(clientId)
  return installation?.uninstalledAt === null ? installation : undefined
}

/** Those of now and of once. */
export function installations(context: { readonly world: World }) {
  return context.world.collection<Installation>(INSTALLATION_KIND)
}
