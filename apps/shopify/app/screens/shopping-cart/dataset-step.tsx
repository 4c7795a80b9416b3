import type { FirstDatasetView } from '@connect/core'
import { stepTones } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { BlockStack, Box, Icon, InlineStack, Spinner, Text } from '@shopify/polaris'
import { CheckCircleIcon, MinusCircleIcon, XCircleIcon } from '@shopify/polaris-icons'
import { StateBadge } from '../parts/state-badge.tsx'

type Step = FirstDatasetView['steps'][number]

/** One step: a sign, its state in words, and how far it is. Every sign is as large as the others, so that nothing moves between them. */
export const DatasetStep = ({ step }: { readonly step: Step }) => (
  <Box as="li">
    <InlineStack gap="300" wrap={false} blockAlign="start">
      <Box minWidth="1.25rem">
        <Sign state={step.state} />
      </Box>
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {step.title}
          </Text>
          <StateBadge tone={stepTones[step.state]}>{setupWords.step[step.state]}</StateBadge>
        </InlineStack>
        <Text as="p" tone={step.state === 'failed' ? 'critical' : 'subdued'} breakWord>
          {step.text}
        </Text>
      </BlockStack>
    </InlineStack>
  </Box>
)

function Sign({ state }: Pick<Step, 'state'>) {
  switch (state) {
    case 'to_do':
      return <Icon source={MinusCircleIcon} tone="subdued" />
    case 'doing':
      return <Spinner size="small" />
    case 'done':
      return <Icon source={CheckCircleIcon} tone="success" />
    case 'failed':
      return <Icon source={XCircleIcon} tone="critical" />
  }
}
