import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page itself is the server's: it reads the manifest to know which script and style sheet belong to it. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  // BigDesign's own dependencies lie beside another app's React; without this they would bring that one along.
  resolve: { dedupe: ['react', 'react-dom', 'styled-components'] },
  build: {
    outDir: '../build/client',
    emptyOutDir: true,
    manifest: true,
    assetsDir: 'assets',
    rollupOptions: { input: 'client/main.tsx' },
    chunkSizeWarningLimit: 1200,
  },
})
