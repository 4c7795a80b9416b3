import type { Admin } from '@connect/core'
import { type AdminFile, previewFile } from './preview-file.ts'
import { Refusal } from './refusal.ts'
import { screenNamed } from './screens.ts'

export interface ScreenRequest {
  /** As in an address. */
  readonly name: string
  readonly method: string
  readonly query: URLSearchParams
  /** What was posted; throws where it is no form of ours. Asked for only where something is done. */
  readonly form: () => FormData
}

export type ScreenAnswer = { readonly kind: 'data'; readonly data: unknown } | { readonly kind: 'file'; readonly file: AdminFile }

/** What a screen shows, what became of a click, or the file that it gives. Throws a Refusal where there is none. */
export async function answerScreen(admin: Admin, { name, method, query, form }: ScreenRequest): Promise<ScreenAnswer> {
  if (name === 'preview.csv') {
    const file = method === 'GET' ? await previewFile(admin, query) : null
    if (!file) throw new Refusal(404, 'There is no such file.')
    return { kind: 'file', file }
  }
  const screen = screenNamed(name)
  if (!screen) throw new Refusal(404, 'There is no such screen.')
  if (method === 'GET') return { kind: 'data', data: await screen.load(admin, query) }
  if (!screen.act) throw new Refusal(405, 'Nothing is done on this screen.')
  return { kind: 'data', data: await screen.act(admin, form()) }
}

/** A form as it was posted; of a field that is there twice the last counts. */
export function formOf(text: string): FormData {
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(text)) form.set(name, value)
  return form
}
