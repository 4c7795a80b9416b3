import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

// Our own packages are TypeScript sources: what is pure is bundled, what holds connections or binaries is left to Node, which runs the sources as they are.
const leftToNode = ['@connect/database', '@connect/http', '@prisma/client', '@prisma/adapter-pg', 'pg', 'pg-boss', 'undici', 'pino']

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ['**/.*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: false,
        // It asks for the browser's storage, which may be blocked in a frame; and there are few routes.
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  ssr: { external: leftToNode },
  build: { assetsInlineLimit: 0 },
})
