import '@shopify/polaris/build/esm/styles.css'
import './admin.css'
import { AppProvider } from '@shopify/polaris'
import en from '@shopify/polaris/locales/en.json'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AddressProvider } from './address/address.tsx'
import { AdminLink } from './address/admin-link.tsx'
import { Admin } from './admin.tsx'
import { SessionProvider } from './frame/session.tsx'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1 } } })
const place = document.getElementById('root')
if (!place) throw new Error('The page has no root element')

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <SessionProvider>
        <AddressProvider>
          <AppProvider i18n={en} linkComponent={AdminLink}>
            <Admin />
          </AppProvider>
        </AddressProvider>
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
)
