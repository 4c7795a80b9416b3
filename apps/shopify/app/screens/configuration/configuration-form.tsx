import { locksOf } from '@connect/core/client'
import { type ConfigurationFormProps, configurationBody } from '@connect/store-app/screen-hooks'
import { BlockStack, Box, Button, ButtonGroup, Form, InlineStack } from '@shopify/polaris'
import { LockedReason } from './fields/field-help.tsx'
import { FormulaCard } from './formula-card.tsx'
import { GroupSection } from './group-section.tsx'
import { OutcomeBanner } from './outcome-banner.tsx'
import { RefreshButton } from './refresh-button.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'

/** A configuration of the core, whole: groups of fields, what became of the last save, and the ways to save it. */
export function ConfigurationForm({ form, id, hasRefresh = false }: ConfigurationFormProps & { readonly id: string }) {
  useLeaveGuard(form.isUnsaved)
  return (
    <Form onSubmit={form.save} implicitSubmit={false}>
      <BlockStack gap="600">
        <ConfigurationBody form={form} />
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <InlineStack align="end">
            <ButtonGroup>
              {hasRefresh ? <RefreshButton form={form} /> : null}
              {locksOf(form.view).canSave ? (
                <Button submit variant="primary" disabled={!form.isUnsaved} loading={form.isSaving}>
                  {form.view.saveLabel}
                </Button>
              ) : null}
            </ButtonGroup>
          </InlineStack>
        </Box>
      </BlockStack>
      <UnsavedBar form={form} id={id} />
    </Form>
  )
}

const ConfigurationBody = configurationBody({
  Outcome: OutcomeBanner,
  Locked: ({ reason }) => (
    <Box paddingInline={{ xs: '400', sm: '0' }}>
      <LockedReason reason={reason} />
    </Box>
  ),
  Group: GroupSection,
  Formula: FormulaCard,
})
