import { formOf, Refusal } from '@connect/store-app'
import type { Request } from 'express'
import type { Composition } from '../composition.ts'
import { requireSameOrigin } from '../session/same-origin.ts'

export const formType = 'application/x-www-form-urlencoded'

/** What a page of the app's own posted. */
export function postedForm(parts: Pick<Composition, 'origin'>, request: Request): FormData {
  requireSameOrigin(parts, request)
  if (!request.is(formType) || typeof request.body !== 'string') throw new Refusal(415, 'This screen has no such form.')
  return formOf(request.body)
}

/** The named fields of it, as somebody typed them; those that were left empty are not there. */
export function typed<Name extends string>(
  parts: Pick<Composition, 'origin'>,
  request: Request,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const form = postedForm(parts, request)
  const entries = names.map((name) => [name, String(form.get(name) ?? '').trim()] as const)
  return Object.fromEntries(entries.filter(([, text]) => text !== '' && text.length <= 2_000)) as Partial<Record<Name, string>>
}

/** The store that a link to a form names, to be filled in there; empty: none. */
export const storeAsked = ({ query: { store } }: Request): string => (typeof store === 'string' ? store.slice(0, 2_000) : '')
