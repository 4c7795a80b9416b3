import { fieldControl } from '@connect/store-app/screen-hooks'
import { OptionalControl, SwitchControl } from './checkbox-control.tsx'
import { ChoiceControl, RadiosControl } from './choice-control.tsx'
import { MappingControl } from './mapping-control.tsx'
import { NumberControl, PlainTextControl } from './text-control.tsx'

export const FieldControl = fieldControl({
  ...{ Radios: RadiosControl, Choice: ChoiceControl, PlainText: PlainTextControl, PlainNumber: NumberControl },
  ...{ Switch: SwitchControl, Optional: OptionalControl, Mapping: MappingControl },
})
