import './panel.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ControlPanel } from './control-panel.tsx'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1 } } })
const place = document.getElementById('root')
if (!place) throw new Error('The page has no root element')

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ControlPanel />
    </QueryClientProvider>
  </StrictMode>,
)
