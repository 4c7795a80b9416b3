import type { FirstDatasetView } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { VisuallyHidden } from '@wordpress/components'
import { Rows } from '../list/rows.tsx'
import { BusyButton } from '../parts/busy-button.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Panel } from '../parts/panel.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { DatasetStep } from './dataset-step.tsx'

/** The first dataset: what it consists of, how far it is, and the button that begins it. All of it is the server's, so that a reload changes nothing. */
export function FirstDataset({ dataset }: { readonly dataset: FirstDatasetView }) {
  const { post, isBusy, refused } = useClick()
  const underWay = dataset.steps.filter(({ state }) => state === 'doing' || state === 'failed')
  return (
    <Panel title={dataset.title} titleId="section-first-dataset" text={dataset.text}>
      <Rows rows={dataset.steps} keyOf={({ title }) => title}>
        {(step) => <DatasetStep step={step} />}
      </Rows>
      <VisuallyHidden role="status" aria-live="polite">
        {underWay.map((step) => `${step.title}: ${setupWords.step[step.state]}. ${step.text}`).join(' ')}
      </VisuallyHidden>
      {dataset.blocked && <LockedReason reason={dataset.blocked} id="first-dataset-blocked" />}
      <Refused>{refused?.message}</Refused>
      <BusyButton
        variant={dataset.isDone ? 'secondary' : 'primary'}
        isBusy={isBusy}
        isBlocked={dataset.blocked !== null || dataset.isRunning}
        onClick={() => post({ action: 'first_dataset' })}
        {...(dataset.blocked ? { 'aria-describedby': 'first-dataset-blocked' } : {})}
      >
        {dataset.buttonLabel}
      </BusyButton>
    </Panel>
  )
}
