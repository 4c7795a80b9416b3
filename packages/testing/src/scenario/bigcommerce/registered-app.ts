import { neededScopes } from '@connect/bigcommerce'
import type { RegisteredApp } from '@connect/simulators/bigcommerce'

export const appUrl = 'https://app.test'

/** Our app as it stands in the developer portal. */
export const registeredApp: RegisteredApp = {
  clientId: 'app-1',
  clientSecret: 'hush hush hush hush hush hush hush',
  scopes: Object.keys(neededScopes),
  callbacks: { auth: `${appUrl}/auth`, load: `${appUrl}/load`, uninstall: `${appUrl}/uninstall`, removeUser: `${appUrl}/remove_user` },
}

/** Where our hooks lead, and how they are known again. */
export const hooks = { destination: `${appUrl}/webhooks`, clientId: registeredApp.clientId, clientSecret: registeredApp.clientSecret }
