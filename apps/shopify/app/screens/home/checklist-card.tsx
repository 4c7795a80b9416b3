import type { Checklist } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Badge, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris'
import { addressOf } from '../parts/screen-address.ts'

/** The steps of set-up, and how far it has come; the first step that is not done is the one to press. */
export function ChecklistCard({ checklist: { title, text, done, steps } }: { readonly checklist: Checklist }) {
  const { progress } = screenWords.home
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <Card padding="0">
      <div className="connect-block">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p">{text}</Text>
          <Text as="p" id="set-up-progress" tone="subdued">
            {progress(done, steps.length)}
          </Text>
          <ProgressBar progress={steps.length === 0 ? 0 : (done / steps.length) * 100} size="small" ariaLabelledBy="set-up-progress" />
        </BlockStack>
      </div>
      <ol className="connect-rows connect-steps">
        {steps.map((step, index) => (
          <li key={step.title} className="connect-block">
            <Step step={step} isNext={index === next} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Step({ step: { title, text, isDone, link }, isNext }: { readonly step: Checklist['steps'][number]; readonly isNext: boolean }) {
  const { done, toDo } = screenWords.home
  return (
    <InlineStack gap="400" align="space-between" blockAlign="center">
      <BlockStack gap="100">
        <InlineStack gap="200" align="start" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {title}
          </Text>
          {isDone ? (
            <Badge tone="success" progress="complete" toneAndProgressLabelOverride=" ">
              {done}
            </Badge>
          ) : (
            <Badge progress="incomplete" toneAndProgressLabelOverride=" ">
              {toDo}
            </Badge>
          )}
        </InlineStack>
        <Text as="p" tone="subdued">
          {text}
        </Text>
      </BlockStack>
      <Button url={addressOf(link)} variant={isNext ? 'primary' : 'secondary'} accessibilityLabel={`${link.label}: ${title}`}>
        {link.label}
      </Button>
    </InlineStack>
  )
}
