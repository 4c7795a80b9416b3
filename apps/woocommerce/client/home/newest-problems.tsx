import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Rows } from '../list/rows.tsx'
import { AppLink } from '../parts/app-link.tsx'
import { Panel } from '../parts/panel.tsx'
import { screenPaths } from '../parts/screen-address.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { Small, Text } from '../parts/text.tsx'
import { ToneTitle } from '../parts/tone-title.tsx'

/** The newest problems in short; what to do about each stands on the screen of problems. */
export function NewestProblems({ problems, count }: { readonly problems: readonly ProblemLine[]; readonly count: number }) {
  const { problems: title, noProblems, allProblems } = screenWords.home
  return (
    <Panel title={title}>
      {count === 0 && <Text isQuiet>{noProblems}</Text>}
      {problems.length > 0 && (
        <Rows rows={problems} keyOf={({ id }) => id}>
          {(problem) => <Short problem={problem} />}
        </Rows>
      )}
      {count > 0 && (
        <div>
          <AppLink to={screenPaths.problems}>{allProblems(count)}</AppLink>
        </div>
      )}
    </Panel>
  )
}

const Short = ({ problem: { subject, title, tone, cause, since } }: { readonly problem: ProblemLine }) => (
  <Stack gap={1}>
    <Line isApart>
      <h4>{subject}</h4>
      <Small>{since}</Small>
    </Line>
    <ToneTitle tone={tone}>{title}</ToneTitle>
    <Text>{cause}</Text>
  </Stack>
)
