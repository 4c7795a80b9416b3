import { Button, Panel } from '@bigcommerce/big-design'
import type { FirstDatasetView } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { useKeptFocus } from '@connect/store-app/screen-hooks'
import { Rows } from '../list/rows.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'
import { DatasetStep } from './dataset-step.tsx'

/** The first dataset: what it consists of, how far it is, and the button that begins it. All of it is the server's, so that a reload changes nothing. */
export function FirstDataset({ dataset }: { readonly dataset: FirstDatasetView }) {
  const { post, isBusy, refused } = useClick()
  const wrapper = useKeptFocus(isBusy)
  const underWay = dataset.steps.filter(({ state }) => state === 'doing' || state === 'failed')
  return (
    <Panel header={dataset.title} headerId="section-first-dataset" description={dataset.text}>
      <Stack>
        <Rows rows={dataset.steps} keyOf={({ title }) => title}>
          {(step) => <DatasetStep step={step} />}
        </Rows>
        <Hidden role="status" aria-live="polite">
          {underWay.map((step) => `${step.title}: ${setupWords.step[step.state]}. ${step.text}`).join(' ')}
        </Hidden>
        {dataset.blocked && <LockedReason reason={dataset.blocked} id="first-dataset-blocked" />}
        <Refused>{refused?.message}</Refused>
        <div ref={wrapper}>
          <Button
            type="button"
            mobileWidth="auto"
            variant={dataset.isDone ? 'secondary' : 'primary'}
            disabled={dataset.blocked !== null || dataset.isRunning}
            isLoading={isBusy}
            onClick={() => post({ action: 'first_dataset' })}
            {...(dataset.blocked ? { 'aria-describedby': 'first-dataset-blocked' } : {})}
          >
            {dataset.buttonLabel}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}
