import { Checkbox, FormGroup } from '@bigcommerce/big-design'
import { type MarkedProps, markedControls } from '@connect/store-app/screen-hooks'
import styled from 'styled-components'
import { Stack } from '../../parts/stack.tsx'
import { described } from './described.tsx'
import { OpenedField } from './text-control.tsx'
import { TimeRangeControl } from './time-range-control.tsx'

export const { SwitchControl, OptionalControl } = markedControls({
  Marked,
  Opening: ({ checkbox, opened }) => (
    <Stack $gap="xSmall">
      {checkbox}
      {opened && <Beneath>{opened}</Beneath>}
    </Stack>
  ),
  TimeRange: TimeRangeControl,
  OpenedField,
})

function Marked({ id, field, isOn, error, onMark }: MarkedProps) {
  const { tied, help, errors } = described(id, field, error)
  return (
    <Stack $gap="none">
      <FormGroup errors={errors}>
        <Checkbox
          {...tied}
          id={id}
          name={field.name}
          label={field.label}
          checked={isOn}
          disabled={field.locked !== null}
          onChange={(event) => onMark(event.target.checked)}
        />
      </FormGroup>
      {help && <Beneath>{help}</Beneath>}
    </Stack>
  )
}

/** Beneath its checkbox's label. */
const Beneath = styled.div`
  padding-left: ${({ theme }) => theme.spacing.xxLarge};
`
