import { escaped } from '@connect/store-app'

export interface Field {
  /** Its name on the page, where a page has several of one name; the field's own unless said. */
  readonly id?: string
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value?: string
  readonly type?: 'text' | 'password'
  readonly required?: boolean
}

/** One line to fill in, with what belongs there. */
export function field({ name, id = name, label, hint, value = '', type = 'text', required = false }: Field): string {
  const address = name === 'address' ? ' inputmode="url" autocapitalize="none"' : ''
  return `      <div class="field">
        <label for="${id}">${escaped(label)}</label>
        <input id="${id}" name="${name}" type="${type}" value="${escaped(value)}" aria-describedby="${id}-hint" autocomplete="off" spellcheck="false" maxlength="2000"${address}${required ? ' required' : ''}>
        <p class="hint" id="${id}-hint">${escaped(hint)}</p>
      </div>`
}

/** Why a form was not taken; nothing where it was not posted yet. */
export const refused = (message: string | null): string =>
  message === null ? '' : `      <p class="refused" role="alert">${escaped(message)}</p>`

export const addressField = (value = '', id = 'address'): string =>
  field({
    id,
    name: 'address',
    label: 'Address of the store',
    hint: 'As it stands in WordPress under Settings, General: Site Address. For example https://shop.example',
    value,
    required: true,
  })
