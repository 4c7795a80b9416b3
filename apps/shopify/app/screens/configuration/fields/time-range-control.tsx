import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { BlockStack, Box, InlineError, InlineGrid, TextField } from '@shopify/polaris'

export function TimeRangeControl({ field, value, error, onChange }: ControlProps<'optional_time_range'>) {
  const range = value as { readonly start: string; readonly end: string }
  const shared = { type: 'time', autoComplete: 'off', disabled: field.locked !== null, helpText: field.zone } as const
  const id = controlId(field.name)
  return (
    <BlockStack gap="100">
      <Box maxWidth="30rem">
        <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
          <TextField
            {...shared}
            id={id}
            label={setupWords.form.from}
            value={range.start}
            error={error !== null}
            onChange={(start) => onChange({ ...range, start })}
          />
          <TextField
            {...shared}
            label={setupWords.form.to}
            value={range.end}
            error={error !== null}
            onChange={(end) => onChange({ ...range, end })}
          />
        </InlineGrid>
      </Box>
      {error ? <InlineError message={error} fieldID={id} /> : null}
    </BlockStack>
  )
}
