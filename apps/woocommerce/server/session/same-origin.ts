import { Refusal } from '@connect/store-app'
import type { Request } from 'express'
import type { Composition } from '../composition.ts'

/** A browser sends its cookie along with whatever page makes it post; only a page of the app's own is meant. */
export function requireSameOrigin({ origin }: Pick<Composition, 'origin'>, request: Request): void {
  if (request.get('origin') !== origin) throw new Refusal(403, 'This click does not come from the app.')
}
