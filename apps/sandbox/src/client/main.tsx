import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import { Badge, createTheme, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Page } from './page.tsx'

const queries = new QueryClient({ defaultOptions: { queries: { refetchInterval: 2_000, retry: 1 } } })
const theme = createTheme({
  primaryColor: 'indigo',
  defaultRadius: 'sm',
  components: { Badge: Badge.extend({ styles: { root: { minWidth: 'max-content' } } }) },
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
})
const place = document.getElementById('root')
if (!place) throw new Error('The page has no root element')

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme}>
      <Notifications position="top-right" />
      <QueryClientProvider client={queries}>
        <Page />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
