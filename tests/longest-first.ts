import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes, the longest first: begun last, they would be waited for alone. */
const longest = [
  'tests/e2e/walkthrough.test.ts',
  'tests/e2e/walkthrough-woocommerce.test.ts',
  'tests/e2e/walkthrough-bigcommerce.test.ts',
  'packages/testing/src/wordpress/plugin-in-wordpress.integration.test.ts',
  'tests/e2e/sandbox.test.ts',
  'tests/e2e/shopify-screens.test.ts',
  'tests/e2e/command-line.test.ts',
  'tests/e2e/wordpress-plugin.test.ts',
]

/** As vitest orders files, but for those that take longest: they begin first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`))
      return at === -1 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
