import { locksOf } from '@connect/core/client'
import { type ConfigurationFormProps, configurationBody, submitted } from '@connect/store-app/screen-hooks'
import { BusyButton } from '../parts/busy-button.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { FormulaPanel } from './formula-panel.tsx'
import { GroupPanel } from './group-panel.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { OutcomeNotice } from './outcome-notice.tsx'
import { RefreshButton } from './refresh-button.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'

/** A configuration of the core, whole: groups of fields, what became of the last save, and the ways to save it. */
export const ConfigurationForm = ({ form, hasRefresh = false }: ConfigurationFormProps) => (
  <form onSubmit={submitted(form.save)} noValidate>
    <Stack>
      <ConfigurationBody form={form} />
      <Line>
        {locksOf(form.view).canSave && (
          <BusyButton type="submit" variant="primary" isBusy={form.isSaving} isBlocked={!form.isUnsaved}>
            {form.view.saveLabel}
          </BusyButton>
        )}
        {hasRefresh && <RefreshButton form={form} />}
      </Line>
    </Stack>
    <UnsavedBar form={form} />
    <LeaveGuard isUnsaved={form.isUnsaved} />
  </form>
)

const ConfigurationBody = configurationBody({ Outcome: OutcomeNotice, Locked: LockedReason, Group: GroupPanel, Formula: FormulaPanel })
