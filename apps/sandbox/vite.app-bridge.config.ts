import { defineConfig } from 'vite'

/** The stand-in for App Bridge: one classic script, because it must have run before anything of the app does. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'build/app-bridge',
    emptyOutDir: true,
    lib: { entry: 'src/shopify-admin/bridge/app-bridge.ts', formats: ['iife'], name: 'appBridge', fileName: () => 'app-bridge.js' },
  },
})
