import type { ConfigurationView } from '@connect/core'
import { locksOf, parentsOf } from '@connect/core/client'
import type { GroupProps } from './group-fields.tsx'
import type { Part } from './part.ts'
import type { ConfigurationForm } from './use-configuration-form.ts'

/** A configuration of the core, whole. */
export interface ConfigurationFormProps {
  readonly form: ConfigurationForm
  /** Not where the head of the screen has it. */
  readonly hasRefresh?: boolean
}

interface ConfigurationParts {
  readonly Outcome: Part<{ readonly form: ConfigurationForm }>
  readonly Locked: Part<{ readonly reason: string }>
  readonly Group: Part<GroupProps>
  readonly Formula: Part<{ readonly formula: NonNullable<ConfigurationView['formula']> }>
}

/** What stands above the buttons of a configuration: what became of the last save, why nothing can be changed, and the groups of fields. */
export const configurationBody = ({ Outcome, Locked, Group, Formula }: ConfigurationParts) =>
  function ConfigurationBody({ form }: { readonly form: ConfigurationForm }) {
    const { view } = form
    const parents = parentsOf(view)
    const { reason } = locksOf(view)
    return (
      <>
        <Outcome form={form} />
        {reason && <Locked reason={reason} />}
        {view.groups.map((group) => (
          <Group key={group.id} form={form} group={group} parents={parents} saidAbove={reason}>
            {view.formula?.group === group.id && <Formula formula={view.formula} />}
          </Group>
        ))}
      </>
    )
  }
