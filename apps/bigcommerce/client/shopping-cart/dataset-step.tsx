import { H3, Text } from '@bigcommerce/big-design'
import { CheckCircleIcon, ErrorIcon, RadioButtonUncheckedIcon } from '@bigcommerce/big-design-icons'
import type { FirstDatasetView } from '@connect/core'
import { stepTones } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import styled from 'styled-components'
import { Spinner } from '../frame/waiting.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

type Step = FirstDatasetView['steps'][number]

/** One step: a sign, its state in words, and how far it is. Every sign is as large as the others, so that nothing moves between them. */
export const DatasetStep = ({ step }: { readonly step: Step }) => (
  <Sides>
    <Sign state={step.state} />
    <Stack $gap="xxSmall">
      <Line>
        <H3>{step.title}</H3>
        <StateBadge tone={stepTones[step.state]}>{setupWords.step[step.state]}</StateBadge>
      </Line>
      <Text color={step.state === 'failed' ? 'danger50' : 'secondary60'}>{step.text}</Text>
    </Stack>
  </Sides>
)

function Sign({ state }: Pick<Step, 'state'>) {
  switch (state) {
    case 'to_do':
      return <RadioButtonUncheckedIcon color="secondary60" aria-hidden />
    case 'doing':
      return <Spinner size="xSmall" />
    case 'done':
      return <CheckCircleIcon color="success50" aria-hidden />
    case 'failed':
      return <ErrorIcon color="danger50" aria-hidden />
  }
}

const Sides = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spacing.small};
  grid-template-columns: 1.5rem minmax(0, 1fr);
`
