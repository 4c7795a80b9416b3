import { Button, Small, Text } from '@bigcommerce/big-design'
import type { RunningView } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useKeptFocus } from '@connect/store-app/screen-hooks'
import styled from 'styled-components'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { frameAction } from '../parts/screen-address.ts'
import { Stack } from '../parts/stack.tsx'
import { FootBar } from './foot.tsx'
import { Spinner } from './waiting.tsx'

interface RunningBarProps {
  readonly running: RunningView
  /** Why this person may not stop it; null: may. */
  readonly mayNotCancel: string | null
}

/** The run under way, the same in every window. */
export function RunningBar({ running, mayNotCancel }: RunningBarProps) {
  const { post, isBusy, refused } = useClick({ path: frameAction })
  const wrapper = useKeptFocus(isBusy)
  const { cancel, cancelling, started } = screenWords.running
  const isStopping = running.cancelAsked || isBusy
  return (
    <FootBar label={running.title}>
      <Sides>
        <Spinner size="xSmall" />
        <Stack $gap="xxSmall">
          <Text as="span" bold>
            {running.title}
          </Text>
          <div role="status" aria-live="polite">
            <Small margin="none">{isStopping ? cancelling : (running.step ?? `${started} ${running.started}`)}</Small>
          </div>
          <Refused>{refused?.message}</Refused>
          {mayNotCancel !== null && <LockedReason id="may-not-cancel" reason={mayNotCancel} />}
        </Stack>
        <div ref={wrapper}>
          <Button
            type="button"
            variant="secondary"
            mobileWidth="auto"
            disabled={mayNotCancel !== null || running.cancelAsked}
            isLoading={isBusy}
            onClick={() => post({ action: 'stop' })}
            aria-label={`${cancel}: ${running.title}`}
            {...(mayNotCancel === null ? {} : { 'aria-describedby': 'may-not-cancel' })}
          >
            {cancel}
          </Button>
        </div>
      </Sides>
    </FootBar>
  )
}

const Sides = styled.div`
  align-items: center;
  display: grid;
  gap: ${({ theme }) => theme.spacing.small};
  grid-template-columns: auto minmax(0, 1fr) auto;
`
