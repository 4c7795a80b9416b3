import { fieldControl } from '@connect/store-app/screen-hooks'
import { OptionalControl, SwitchControl } from './checkbox-control.tsx'
import { ChoiceControl, RadioControl } from './choice-control.tsx'
import { MappingControl } from './mapping-control.tsx'
import { NumberControl, TextControl } from './text-control.tsx'

export const FieldControl = fieldControl({
  ...{ Radios: RadioControl, Choice: ChoiceControl, PlainText: TextControl, PlainNumber: NumberControl },
  ...{ Switch: SwitchControl, Optional: OptionalControl, Mapping: MappingControl },
})
