import { locksOf, parentsOf } from '@connect/core/client'
import type { ConfigurationForm as ConfigurationFormState } from '@connect/store-app/screen-hooks'
import type { FormEvent } from 'react'
import { BusyButton } from '../parts/busy-button.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { FormulaPanel } from './formula-panel.tsx'
import { GroupPanel } from './group-panel.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { OutcomeNotice } from './outcome-notice.tsx'
import { RefreshButton } from './refresh-button.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'

interface ConfigurationFormProps {
  readonly form: ConfigurationFormState
  /** Not where the head of the screen has it. */
  readonly hasRefresh?: boolean
}

/** A configuration of the core, whole: groups of fields, what became of the last save, and the ways to save it. */
export function ConfigurationForm({ form, hasRefresh = false }: ConfigurationFormProps) {
  const { view } = form
  const parents = parentsOf(view)
  const { reason, canSave } = locksOf(view)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    form.save()
  }
  return (
    <form onSubmit={save} noValidate>
      <Stack>
        <OutcomeNotice form={form} />
        {reason && <LockedReason reason={reason} />}
        {view.groups.map((group) => (
          <GroupPanel key={group.id} form={form} group={group} parents={parents} saidAbove={reason}>
            {view.formula?.group === group.id && <FormulaPanel formula={view.formula} />}
          </GroupPanel>
        ))}
        <Line>
          {canSave && (
            <BusyButton type="submit" variant="primary" isBusy={form.isSaving} isBlocked={!form.isUnsaved}>
              {view.saveLabel}
            </BusyButton>
          )}
          {hasRefresh && <RefreshButton form={form} />}
        </Line>
      </Stack>
      <UnsavedBar form={form} />
      <LeaveGuard isUnsaved={form.isUnsaved} />
    </form>
  )
}
