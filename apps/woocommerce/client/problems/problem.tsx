import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Stack } from '../parts/stack.tsx'
import { Small, Text } from '../parts/text.tsx'
import { ToneTitle } from '../parts/tone-title.tsx'
import { ProblemButton } from './problem-button.tsx'
import { Versions } from './versions.tsx'

/** One problem: what it is about, what happened, what to do, both versions where two sides disagree, and its one button. */
export function Problem({ problem }: { readonly problem: ProblemLine }) {
  const { advice, since } = screenWords.problems
  return (
    <Stack gap={3} align="flex-start">
      <Stack gap={1}>
        <h3>{problem.subject}</h3>
        <ToneTitle tone={problem.tone}>{problem.title}</ToneTitle>
        <Small>{`${since} ${problem.since}`}</Small>
      </Stack>
      <Text>{problem.cause}</Text>
      {problem.versions && <Versions versions={problem.versions} />}
      <Text>
        <strong>{advice}:</strong> {problem.advice}
      </Text>
      {problem.button && <ProblemButton problem={problem} button={problem.button} />}
    </Stack>
  )
}
