import { installed } from '../../server/installation.ts'
import { CommandError } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'
import type { RegisteredApp } from './app.ts'
import { callbackUrl, signedPayload } from './signed-payload.ts'
import { userOf } from './users.ts'

export interface LaunchPlace {
  /** Where in the app: the payload's `url`. */
  readonly path?: string | undefined
  /** A user's id; the owner where absent. */
  readonly user?: string | number | undefined
}

/** The address at which the control panel frames an installed app. */
export function launchUrl(context: StoreContext, app: RegisteredApp, place: LaunchPlace = {}): string {
  if (!installed(context, app.clientId)) throw new CommandError(`${app.name ?? app.clientId} is not installed in ${context.storeHash}`)
  const user = userOf(context, place.user)
  return callbackUrl(app.callbacks.load, signedPayload(context, app, { user, ...(place.path ? { url: place.path } : {}) }))
}
