import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'

type BothVersions = NonNullable<ProblemLine['versions']>

/** Both versions of what two people changed, side by side; one above the other on a narrow screen. */
export const Versions = ({ versions }: { readonly versions: BothVersions }) => (
  <div className="intellitrack-versions">
    <Version title={screenWords.problems.store} lines={versions.store} />
    <Version title={screenWords.problems.warehouse} lines={versions.warehouse} />
  </div>
)

const Version = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <div>
    <h4>{title}</h4>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
)
