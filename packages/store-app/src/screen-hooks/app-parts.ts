import { createContext, type Provider, useContext } from 'react'

/** What a page came with, for whatever stands within. */
export function appParts<Parts>(): { readonly AppParts: Provider<Parts | null>; readonly useAppParts: () => Parts } {
  const Context = createContext<Parts | null>(null)
  return {
    AppParts: Context.Provider,
    useAppParts: () => {
      const parts = useContext(Context)
      if (!parts) throw new Error('A screen is drawn outside of the app.')
      return parts
    },
  }
}
