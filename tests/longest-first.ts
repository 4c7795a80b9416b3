import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes, the longest first: begun last, they would be waited for alone. */
const longest = [
  'walkthrough.test.ts',
  'walkthrough-bigcommerce.test.ts',
  'sandbox.test.ts',
  'shopify-screens.test.ts',
  'command-line.test.ts',
]

/** As vitest orders files, but for those that take longest: they begin first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/tests/e2e/${name}`))
      return at === -1 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
