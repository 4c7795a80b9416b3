import type { Input } from '../../server/answer-control.ts'
import { type AppAction, runAppAction, scopesOf } from '../../server/app-action.ts'
import { installed } from '../../server/installation.ts'
import { CommandError } from '../../server/reader.ts'
import type { RegisteredApp } from '../auth/app.ts'
import { beginInstall, changeScopes, markUninstalled, revokeToken } from '../auth/install.ts'
import { launchUrl } from '../auth/launch.ts'
import { callbackUrl, signedPayload } from '../auth/signed-payload.ts'
import { forgetUser, ownerOf, userOf } from '../auth/users.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Store } from '../server/store.ts'
import { deliverDue } from '../webhooks/deliver.ts'

type Action = AppAction<Deployment, Store, RegisteredApp>

const ACTIONS: Readonly<Record<string, Action>> = {
  install: (_, store, app, input) => store.command((context) => beginInstall(context, app, userOf(context, input['user']))),
  launch: (_, store, app, input) => store.command((context) => launchUrl(context, app, placeOf(input))),
  uninstall,
  removeUser,
  changeScopes: (_, store, app, input) => store.command((context) => changeScopes(context, app, scopesOf(input))),
  revokeToken: (_, store, app) => store.command((context) => revokeToken(context, app.clientId)),
  deliverWebhooks: (deployment, store) => deliverDue(deployment, store, deployment.transport),
}

/** What happens between a store and an app, by name. */
export function appActions(deployment: Deployment, store: Store, name: string, input: Input): Promise<unknown> {
  return runAppAction(ACTIONS, deployment, store, name, input)
}

/** Token and hooks go first, then the app is told; what it answers changes nothing. */
async function uninstall(deployment: Deployment, store: Store, app: RegisteredApp): Promise<unknown> {
  const payload = await store.command((context) => {
    if (!installed(context, app.clientId)) throw new CommandError(`${app.name ?? app.clientId} is not installed in ${context.storeHash}`)
    const made = signedPayload(context, app, { user: ownerOf(context) })
    markUninstalled(context, app.clientId)
    return made
  })
  return call(deployment, app.callbacks.uninstall, payload)
}

/** The owner takes a person's right to the app; `{user}`. With it goes the login. */
async function removeUser(deployment: Deployment, store: Store, app: RegisteredApp, input: Input): Promise<unknown> {
  if (input['user'] === undefined) throw new CommandError('removeUser.user must be the id of a user')
  const payload = await store.command((context) => {
    const user = userOf(context, input['user'])
    if (user.isOwner) throw new CommandError('The owner cannot be removed')
    const made = signedPayload(context, app, { user })
    forgetUser(context, user)
    return made
  })
  return call(deployment, app.callbacks.removeUser, payload)
}

/** Calls the app by GET, as the platform does; the status it answered, 0 where nothing came, null where the app has no such address. */
async function call(deployment: Deployment, address: string | undefined, payload: string): Promise<{ readonly answered: number | null }> {
  if (address === undefined) return { answered: null }
  try {
    const reply = await deployment.transport.send({ method: 'GET', url: callbackUrl(address, payload), headers: {}, timeout: 10_000 })
    await reply.text()
    return { answered: reply.status }
  } catch {
    return { answered: 0 }
  }
}

function placeOf(input: Input) {
  const { path, user } = input
  return {
    ...(typeof path === 'string' ? { path } : {}),
    ...(typeof user === 'string' || typeof user === 'number' ? { user } : {}),
  }
}
