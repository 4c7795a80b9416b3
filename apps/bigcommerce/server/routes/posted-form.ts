import { formOf, Refusal } from '@connect/store-app'
import type { Request } from 'express'
import type { Composition } from '../composition.ts'

export const formType = 'application/x-www-form-urlencoded'

/**
 * The form that a page of the app's own sent. Its session token, which no other page has, is what keeps others from sending one; that it is a form
 * and comes from the app's own origin, or from no page, is looked at as well.
 */
export function postedForm({ environment }: Pick<Composition, 'environment'>, request: Request): FormData {
  const origin = request.get('origin')
  if (origin !== undefined && origin !== new URL(environment.BIGCOMMERCE_APP_URL).origin)
    throw new Refusal(403, 'This click does not come from the app.')
  if (!request.is(formType) || typeof request.body !== 'string') throw new Refusal(415, 'This screen has no such form.')
  return formOf(request.body)
}
