import { createContext, useContext } from 'react'
import type { Api } from '../api/create-api.ts'
import type { PageSettings } from '../page/settings.ts'

interface Parts {
  readonly api: Api
  readonly page: PageSettings
  /** The address in the browser of one within the page. */
  readonly hrefOf: (address: string) => string
}
const Context = createContext<Parts | null>(null)

/** What the page came with, for whatever stands within. */
export const AppParts = Context.Provider
export function useAppParts(): Parts {
  const parts = useContext(Context)
  if (!parts) throw new Error('A screen is drawn outside of the app.')
  return parts
}
