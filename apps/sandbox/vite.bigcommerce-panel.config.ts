import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The simulated BigCommerce control panel, and beside it the stand-in for the script that BigCommerce gives to framed apps. */
export default defineConfig({
  root: 'src/bigcommerce-panel',
  base: '/manage/',
  plugins: [react()],
  build: {
    outDir: '../../build/bigcommerce-panel',
    emptyOutDir: true,
    rollupOptions: {
      input: { panel: 'src/bigcommerce-panel/index.html', 'bc-sdk': 'src/bigcommerce-panel/bc-sdk/bc-sdk.ts' },
      // Its address is known beforehand.
      output: { entryFileNames: ({ name }) => (name === 'bc-sdk' ? 'bc-sdk.js' : 'assets/[name]-[hash].js') },
    },
  },
})
