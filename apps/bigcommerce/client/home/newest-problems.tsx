import { H3, Link, Panel, Small, Text } from '@bigcommerce/big-design'
import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Rows } from '../list/rows.tsx'
import { screenPaths } from '../parts/screen-address.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { ToneTitle } from '../parts/tone-title.tsx'

/** The newest problems in short; what to do about each stands on the screen of problems. */
export function NewestProblems({ problems, count }: { readonly problems: readonly ProblemLine[]; readonly count: number }) {
  const { problems: title, noProblems, allProblems } = screenWords.home
  return (
    <Panel header={title}>
      <Stack>
        {count === 0 && <Text color="secondary60">{noProblems}</Text>}
        {problems.length > 0 && (
          <Rows rows={problems} keyOf={({ id }) => id}>
            {(problem) => <Short problem={problem} />}
          </Rows>
        )}
        {count > 0 && <Link href={screenPaths.problems}>{allProblems(count)}</Link>}
      </Stack>
    </Panel>
  )
}

const Short = ({ problem: { subject, title, tone, cause, since } }: { readonly problem: ProblemLine }) => (
  <Stack $gap="xxSmall">
    <Line $apart>
      <H3>{subject}</H3>
      <Small color="secondary60">{since}</Small>
    </Line>
    <ToneTitle tone={tone}>{title}</ToneTitle>
    <Text>{cause}</Text>
  </Stack>
)
