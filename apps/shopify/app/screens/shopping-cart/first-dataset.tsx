import type { FirstDatasetView } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { useKeptFocus } from '@connect/store-app/screen-hooks'
import { BlockStack, Button, Card, InlineError, InlineStack } from '@shopify/polaris'
import { LockedReason } from '../configuration/fields/field-help.tsx'
import { Section } from '../configuration/section.tsx'
import { useClick } from '../parts/use-click.ts'
import { DatasetStep } from './dataset-step.tsx'

/** The first dataset: what it consists of, how far it is, and the button that begins it. All of it is the server's, so that a reload changes nothing. */
export function FirstDataset({ dataset }: { readonly dataset: FirstDatasetView }) {
  const { post, isBusy, refused } = useClick()
  const wrapper = useKeptFocus(isBusy)
  return (
    <Section id="first-dataset" title={dataset.title} text={dataset.text}>
      <Card>
        <BlockStack gap="400">
          <BlockStack as="ul" gap="300">
            {dataset.steps.map((step) => (
              <DatasetStep key={step.title} step={step} />
            ))}
          </BlockStack>
          <div role="status" aria-live="polite" className="connect-hidden">
            {dataset.steps
              .filter((step) => step.state === 'doing' || step.state === 'failed')
              .map((step) => `${step.title}: ${setupWords.step[step.state]}. ${step.text}`)
              .join(' ')}
          </div>
          {dataset.blocked ? <LockedReason reason={dataset.blocked} id="first-dataset-blocked" /> : null}
          {refused ? (
            <div role="alert">
              <InlineError message={refused.message} fieldID="first-dataset" />
            </div>
          ) : null}
          <InlineStack align="end">
            <div ref={wrapper}>
              <Button
                variant={dataset.isDone ? 'secondary' : 'primary'}
                disabled={dataset.blocked !== null || dataset.isRunning}
                loading={isBusy}
                onClick={() => post({ action: 'first_dataset' })}
                {...(dataset.blocked ? { ariaDescribedBy: 'first-dataset-blocked' } : {})}
              >
                {dataset.buttonLabel}
              </Button>
            </div>
          </InlineStack>
        </BlockStack>
      </Card>
    </Section>
  )
}
