import { appParts } from '@connect/store-app/screen-hooks'
import type { Api } from '../api/create-api.ts'

interface Parts {
  readonly api: Api
  readonly storeAdminUrl: string
}
export const { AppParts, useAppParts } = appParts<Parts>()
