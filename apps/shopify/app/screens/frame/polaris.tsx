import { AppProvider, type AppProviderProps } from '@shopify/polaris'
import english from '@shopify/polaris/locales/en.json'
import type { ReactNode } from 'react'
import { AnnouncerProvider } from '../parts/announcer.tsx'
import { AppLink } from '../parts/app-link.tsx'

/** Polaris with its words and our links, around whatever is drawn: a screen, or the sentence that stands for one. */
export function Polaris({ children }: { readonly children: ReactNode }) {
  return (
    <AppProvider i18n={english} linkComponent={link}>
      <AnnouncerProvider>{children}</AnnouncerProvider>
    </AppProvider>
  )
}

// Polaris types what it passes as a ref the way React did before it had forwardRef.
const link = AppLink as AppProviderProps['linkComponent'] & object
