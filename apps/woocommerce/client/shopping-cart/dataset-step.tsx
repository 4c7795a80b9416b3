import type { FirstDatasetView } from '@connect/core'
import { stepTones } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { Icon } from '@wordpress/components'
import { error, pending, published } from '@wordpress/icons'
import { UnderWay } from '../frame/waiting.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Text } from '../parts/text.tsx'

type Step = FirstDatasetView['steps'][number]

/** One step: a sign, its state in words, and how far it is. Every sign is as large as the others, so that nothing moves between them. */
export const DatasetStep = ({ step }: { readonly step: Step }) => (
  <div className={`intellitrack-step is-${step.state}`}>
    {step.state === 'doing' ? <UnderWay /> : <Icon icon={signs[step.state]} size={24} aria-hidden="true" />}
    <Stack gap={1}>
      <Line>
        <h4>{step.title}</h4>
        <StateBadge tone={stepTones[step.state]}>{setupWords.step[step.state]}</StateBadge>
      </Line>
      <Text isQuiet={step.state !== 'failed'}>{step.text}</Text>
    </Stack>
  </div>
)

const signs = { to_do: pending, done: published, failed: error } as const
