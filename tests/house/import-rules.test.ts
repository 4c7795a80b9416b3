import { describe, expect, test } from 'vitest'
import { importBreaches } from '../../packages/testing/src/house/import-rules.ts'
import { sourceFiles } from '../../packages/testing/src/house/source-files.ts'

const breachesOf = (path: string, text: string) => importBreaches([{ path, text }])

describe('the house', () => {
  test('keeps its import rules', () => {
    expect(importBreaches(sourceFiles())).toEqual([])
  })

  test.each([
    ['packages/core/src/a.ts', "import { z } from 'zod'", 'core imports nothing'],
    ['packages/core/src/a.ts', 'const at = Date.now()', 'come in as ports'],
    ['packages/core/src/a.ts', '// as Shopify does', 'names a platform'],
    ['packages/core/src/testing/a.ts', "const name = 'BigCommerce'", 'names a platform'],
    ['packages/core/src/a.test.ts', '// as WooCommerce does', 'names a platform'],
    ['packages/shopify/src/a.ts', "import { x } from '@connect/intellitrack'", 'may import only core, http'],
    ['packages/simulators/src/a.ts', "import { x } from '../../shopify/src/client.ts'", 'may import only core'],
    ['packages/database/src/helpers.ts', '', 'says nothing'],
    ['apps/worker/src/a.ts', "if (connection.platform === 'shopify') go()", 'use a capability'],
  ])('%s with %j is a breach', (path, text, words) => {
    expect(breachesOf(path, text).join()).toContain(words)
  })

  test.each([
    ['packages/core/src/a.ts', "import { x } from './b.ts'"],
    ['packages/shopify/src/a.ts', "import { x } from '@connect/core'"],
    ['packages/core/src/a.test.ts', "import { test } from 'vitest'"],
    ['apps/worker/src/a.ts', "import { x } from '@connect/shopify'"],
  ])('%s with %j is in order', (path, text) => {
    expect(breachesOf(path, text)).toEqual([])
  })
})
