import { Banner, BlockStack, Button, Form, InlineStack } from '@shopify/polaris'
import { FormulaCard } from './formula-card.tsx'
import { GroupSection } from './group-section.tsx'
import { oneReason } from './one-reason.ts'
import { OutcomeBanner } from './outcome-banner.tsx'
import { fieldsOf, parentsOf } from './state/fields-of.ts'
import { UnsavedBar } from './unsaved-bar.tsx'
import type { ConfigurationForm as ConfigurationFormState } from './use-configuration-form.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

/** A configuration of the core, whole: groups of fields, what became of the last save, and the ways to save it. */
export function ConfigurationForm({ form, id }: { readonly form: ConfigurationFormState; readonly id: string }) {
  useLeaveGuard(form.isUnsaved)
  const { view } = form
  const parents = parentsOf(view)
  const reason = oneReason(fieldsOf(view).map((field) => field.locked))
  const hasLists = (names: readonly { readonly name: string; readonly kind: string }[]) =>
    names.some(({ name, kind }) => parents.includes(name) || kind === 'mapping')
  const formulaAfter = view.formula ? view.groups.at(-1)?.id : null
  return (
    <Form onSubmit={form.save}>
      <BlockStack gap="600">
        <OutcomeBanner form={form} />
        {reason ? (
          <Banner tone="info" stopAnnouncements>
            {reason}
          </Banner>
        ) : null}
        {view.groups.map((group) => (
          <GroupSection key={group.id} form={form} group={group} parents={parents} saidAbove={reason}>
            {hasLists(group.fields) ? (
              <InlineStack align="end">
                <Button onClick={form.refresh} loading={form.isRefreshing}>
                  {view.refreshLabel}
                </Button>
              </InlineStack>
            ) : null}
            {view.formula && group.id === formulaAfter ? <FormulaCard formula={view.formula} /> : null}
          </GroupSection>
        ))}
        {reason ? null : (
          <InlineStack align="end">
            <Button submit variant="primary" disabled={!form.isUnsaved} loading={form.isSaving}>
              {view.saveLabel}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
      <UnsavedBar form={form} id={id} />
    </Form>
  )
}
