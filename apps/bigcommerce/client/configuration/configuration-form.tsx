import { Button } from '@bigcommerce/big-design'
import { locksOf } from '@connect/core/client'
import { type ConfigurationFormProps, configurationBody, submitted } from '@connect/store-app/screen-hooks'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { FormulaPanel } from './formula-panel.tsx'
import { GroupPanel } from './group-panel.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { OutcomeMessage } from './outcome-message.tsx'
import { RefreshButton } from './refresh-button.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'

/** A configuration of the core, whole: groups of fields, what became of the last save, and the ways to save it. */
export const ConfigurationForm = ({ form, hasRefresh = false }: ConfigurationFormProps) => (
  <form onSubmit={submitted(form.save)} noValidate>
    <Stack>
      <ConfigurationBody form={form} />
      <Line style={{ justifyContent: 'flex-end' }}>
        {hasRefresh && <RefreshButton form={form} />}
        {locksOf(form.view).canSave && (
          <Button type="submit" mobileWidth="auto" disabled={!form.isUnsaved} isLoading={form.isSaving}>
            {form.view.saveLabel}
          </Button>
        )}
      </Line>
    </Stack>
    <UnsavedBar form={form} />
    <LeaveGuard isUnsaved={form.isUnsaved} />
  </form>
)

const ConfigurationBody = configurationBody({ Outcome: OutcomeMessage, Locked: LockedReason, Group: GroupPanel, Formula: FormulaPanel })
