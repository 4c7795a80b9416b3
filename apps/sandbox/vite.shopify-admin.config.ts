import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The simulated Shopify admin. */
export default defineConfig({
  root: 'src/shopify-admin',
  base: '/admin/',
  plugins: [react()],
  build: { outDir: '../../build/shopify-admin', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
})
