import { appParts } from '@connect/store-app/screen-hooks'
import type { Api } from '../api/create-api.ts'
import type { PageSettings } from '../page/settings.ts'

interface Parts {
  readonly api: Api
  readonly page: PageSettings
  /** The address in the browser of one within the page. */
  readonly hrefOf: (address: string) => string
}
export const { AppParts, useAppParts } = appParts<Parts>()
