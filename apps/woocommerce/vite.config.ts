import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * One classic script and one style sheet, which the plugin brings along: WordPress pages know no modules of ours, and WordPress 6.1 has an older React,
 * so that everything is within. The backend's page for stores without the plugin loads the same two files.
 */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: path.join(import.meta.dirname, '../../wordpress-plugin/intellitrack-for-woocommerce/build'),
    emptyOutDir: true,
    target: 'es2020',
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      input: path.join(import.meta.dirname, 'client/main.tsx'),
      output: { format: 'iife', name: 'intellitrack', entryFileNames: 'admin.js', assetFileNames: 'admin.[ext]' },
    },
    chunkSizeWarningLimit: 1500,
  },
})
