import type { Input } from '../../server/answer-control.ts'
import { type AppAction, runAppAction, scopesOf } from '../../server/app-action.ts'
import type { RegisteredApp } from '../auth/app.ts'
import { changeScopes, installApp, revokeTokens, uninstallApp } from '../auth/install.ts'
import { launchUrl } from '../auth/launch.ts'
import { mintSessionToken } from '../auth/session-token.ts'
import { CommandError } from '../commands/index.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'
import { deliverDue } from '../webhooks/deliver.ts'

type Action = AppAction<Deployment, Shop, RegisteredApp>

const ACTIONS: Readonly<Record<string, Action>> = {
  install: (_, shop, app) => shop.command((context) => installApp(context, app)),
  uninstall: (_, shop, app) => shop.command((context) => uninstallApp(context, app.clientId)),
  revokeTokens: (_, shop, app) => shop.command((context) => revokeTokens(context, app.clientId)),
  changeScopes: (_, shop, app, input) => shop.command((context) => changeScopes(context, app.clientId, scopesOf(input))),
  sessionToken: async (_, shop, app, input) => mintSessionToken(shop.context(), app, String(input['user'] ?? '1')),
  launch: async (_, shop, app, input) => launched(shop, app, input),
  deliverWebhooks: (deployment, shop) => deliverDue(deployment, shop, deployment.transport),
}

/** What happens between a shop and an app, by name. */
export function appActions(deployment: Deployment, shop: Shop, name: string, input: Input): Promise<unknown> {
  return runAppAction(ACTIONS, deployment, shop, name, input)
}

function launched(shop: Shop, app: RegisteredApp, input: Input): string {
  const url = launchUrl(shop.context(), app, String(input['path'] ?? ''), String(input['user'] ?? '1'))
  if (url !== undefined) return url
  throw new CommandError(`${app.name ?? app.clientId} cannot be opened in ${shop.domain}: it is not installed, or has no such address`)
}
