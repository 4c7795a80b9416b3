import type { Input } from './answer-control.ts'
import { CommandError } from './reader.ts'

export type AppAction<Deployment, Place, App> = (deployment: Deployment, place: Place, app: App, input: Input) => Promise<unknown>

/** Runs what happens between a place and an app, by name: `{clientId?}` names the app, the first registered one when absent. */
export async function runAppAction<App extends { readonly clientId: string }, Deployment extends { readonly apps: readonly App[] }, Place>(
  actions: Readonly<Record<string, AppAction<Deployment, Place, App>>>,
  deployment: Deployment,
  place: Place,
  name: string,
  input: Input,
): Promise<unknown> {
  const app = deployment.apps.find((one) => input['clientId'] === undefined || one.clientId === input['clientId'])
  if (!app) throw new CommandError(`No app ${JSON.stringify(input['clientId'])} is registered`)
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw new CommandError(`No action "${name}"; there are ${Object.keys(actions).join(', ')}`)
  return action(deployment, place, app, input)
}

/** `changeScopes.scopes` */
export function scopesOf(input: Input): readonly string[] {
  const scopes = input['scopes']
  if (Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string')) return scopes
  throw new CommandError('changeScopes.scopes must be a list of texts')
}
