import './admin.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Admin } from './admin.tsx'
import { Frame } from './frame.tsx'
import { readPlace } from './place.ts'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1 } } })
const place = readPlace(location.href)

draw('simulated-frame', <Frame shown={place.kind} />)
// The plugin's own page is the plugin's to draw.
if (document.getElementById('simulated-page')) draw('simulated-page', <Admin place={place} />)

function draw(id: string, what: React.ReactNode): void {
  const root = document.getElementById(id)
  if (!root) throw new Error(`The page has no element ${id}`)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>{what}</QueryClientProvider>
    </StrictMode>,
  )
}
