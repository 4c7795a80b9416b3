import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The simulated WordPress admin of the WooCommerce stores: one script and one style sheet, which the server writes into its pages. */
export default defineConfig({
  root: 'src/woocommerce-admin',
  plugins: [react()],
  build: {
    outDir: '../../build/woocommerce-admin',
    emptyOutDir: true,
    cssCodeSplit: false,
    rollupOptions: {
      input: 'src/woocommerce-admin/main.tsx',
      output: { format: 'iife', entryFileNames: 'wp-admin.js', assetFileNames: 'wp-admin.[ext]' },
    },
  },
})
