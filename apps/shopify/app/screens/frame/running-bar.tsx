import type { RunningView } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useKeptFocus } from '@connect/store-app/screen-hooks'
import { BlockStack, Button, InlineError, InlineStack, Spinner, Text } from '@shopify/polaris'
import { frameAction } from '../parts/screen-address.ts'
import { useClick } from '../parts/use-click.ts'

interface RunningBarProps {
  readonly running: RunningView
  /** Why this person may not stop it; null: may. */
  readonly mayNotCancel: string | null
}

/** The run under way, the same in every window. It lies over the foot of the page: a run that begins by itself moves nothing that is being read. */
export function RunningBar({ running, mayNotCancel }: RunningBarProps) {
  const { post, isBusy, refused } = useClick({ path: frameAction })
  const wrapper = useKeptFocus(isBusy)
  const { cancel, cancelling, started } = screenWords.running
  const isStopping = running.cancelAsked || isBusy
  return (
    <section className="connect-bar" aria-label={running.title}>
      <div>
        <InlineStack gap="400" align="space-between" blockAlign="center" wrap={false}>
          <InlineStack gap="300" align="start" blockAlign="center" wrap={false}>
            <Spinner size="small" />
            <BlockStack>
              <Text as="p" variant="headingSm">
                {running.title}
              </Text>
              <div role="status" aria-live="polite">
                <Text as="p">{isStopping ? cancelling : (running.step ?? `${started} ${running.started}`)}</Text>
              </div>
              {refused && (
                <div role="alert">
                  <InlineError fieldID="cancel" message={refused.message} />
                </div>
              )}
              {mayNotCancel !== null && (
                <Text as="p" id="may-not-cancel" variant="bodySm" tone="subdued">
                  {mayNotCancel}
                </Text>
              )}
            </BlockStack>
          </InlineStack>
          <div ref={wrapper}>
            <Button
              disabled={mayNotCancel !== null || running.cancelAsked}
              loading={isBusy}
              onClick={() => post({ action: 'stop' })}
              accessibilityLabel={`${cancel}: ${running.title}`}
              {...(mayNotCancel === null ? {} : { ariaDescribedBy: 'may-not-cancel' })}
            >
              {cancel}
            </Button>
          </div>
        </InlineStack>
      </div>
    </section>
  )
}
