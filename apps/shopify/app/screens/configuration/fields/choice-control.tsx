import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { BlockStack, ChoiceList, InlineStack, Select, Spinner } from '@shopify/polaris'
import { fieldHelp } from './field-help.tsx'

/** A list to choose from. While it is asked for anew, a spinner stands beside its label and nothing moves. */
export function ChoiceControl({ field, value, error, isBusy, onChange }: ControlProps<'choice'>) {
  const isOffered = field.choices.some((choice) => choice.value === value)
  return (
    <Select
      id={controlId(field.name)}
      name={field.name}
      label={<BusyLabel label={field.label} isBusy={isBusy} />}
      options={[...field.choices]}
      {...(field.placeholder ? { placeholder: field.placeholder } : {})}
      value={isOffered ? String(value) : ''}
      disabled={field.locked !== null || isBusy}
      helpText={fieldHelp(field)}
      error={error ?? false}
      onChange={onChange}
    />
  )
}

/** Few choices that nothing else depends on are all shown at once. */
export function RadioControl({ field, value, error, onChange }: ControlProps<'choice'>) {
  return (
    <BlockStack gap="100">
      <ChoiceList
        name={field.name}
        title={field.label}
        choices={field.choices.map((choice, index) => ({ ...choice, ...(index === 0 ? { id: controlId(field.name) } : {}) }))}
        selected={typeof value === 'string' ? [value] : []}
        disabled={field.locked !== null}
        {...(error ? { error } : {})}
        onChange={([chosen]) => onChange(chosen ?? null)}
      />
      {fieldHelp(field)}
    </BlockStack>
  )
}

function BusyLabel({ label, isBusy }: { label: string; isBusy: boolean }) {
  if (!isBusy) return label
  return (
    <InlineStack gap="200" blockAlign="center">
      {label}
      {/* As high as the line it stands in, so that nothing moves. */}
      <span style={{ height: '1.25rem' }}>
        <Spinner size="small" accessibilityLabel={setupWords.loading} />
      </span>
    </InlineStack>
  )
}
