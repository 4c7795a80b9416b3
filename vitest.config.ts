import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

const node = { environment: 'node' as const }
const bigcommerce = path.join(import.meta.dirname, 'apps/bigcommerce')
const woocommerce = path.join(import.meta.dirname, 'apps/woocommerce')

/** Four projects: unit (no server), unit-bigcommerce (the same, with another React), integration (real PostgreSQL, real HTTP), e2e (real processes and a browser). */
export default defineConfig({
  test: {
    // Every core: most tests wait for PostgreSQL or HTTP, and vitest would leave one core idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // All of WordPress's components take five seconds to load, those that the screens use take one.
        resolve: { alias: [{ find: /^@wordpress\/components$/, replacement: path.join(woocommerce, 'client/testing/components.mjs') }] },
        test: {
          ...node,
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'apps/**/*.test.ts',
            'apps/**/*.test.tsx',
            'tests/{contract,call-counts,house,live,scenarios}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.integration.test.ts', '**/build/**', 'apps/bigcommerce/client/**/*.test.tsx'],
          // Nothing here changes what another file sees: modules are loaded once for many files.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        // BigDesign draws with a newer React than the rest. What it is made of lies beside the older one and would bring that along: here, as in the
        // build of the app, all of it is given the one that the app has.
        resolve: {
          alias: ['react', 'react-dom', 'styled-components'].map((name) => ({
            find: new RegExp(`^${name}(?=/|$)`),
            replacement: path.join(bigcommerce, 'node_modules', name),
          })),
        },
        ssr: { resolve: { mainFields: ['module', 'main'] } },
        test: {
          ...node,
          name: 'unit-bigcommerce',
          include: ['apps/bigcommerce/client/**/*.test.tsx'],
          isolate: false,
          server: {
            deps: { inline: [/@bigcommerce\//, /@floating-ui\//, /downshift/, /zustand/, /react-/, /@tanstack\//, /styled-components/] },
          },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...node,
          name: 'integration',
          include: [
            'packages/**/*.integration.test.ts',
            'apps/**/*.integration.test.ts',
            'tests/security/**/*.test.ts',
            'tests/**/*.integration.test.ts',
          ],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testing/src/postgres/global-setup.ts', 'tests/built-clients.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/built-clients.ts'],
          // After all others: each file has a whole sandbox and a browser.
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
