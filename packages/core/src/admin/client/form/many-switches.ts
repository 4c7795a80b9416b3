import type { Field, FieldGroup } from '../../views/configuration.ts'
import { fieldValue } from './field-value.ts'
import type { FormState } from './form-state.ts'

type Switch = Extract<Field, { kind: 'switch' }>

/** A group of nothing but switches, too many to look at one by one: it can be drawn as one list from which several are chosen. null: it is none. */
export function manySwitches({ fields }: Pick<FieldGroup, 'fields'>): readonly Switch[] | null {
  const switches = fields.filter((field): field is Switch => field.kind === 'switch')
  return switches.length > fewest && switches.length === fields.length ? switches : null
}

const fewest = 6

/** The names of those that are on. */
export const switchedOn = (state: Pick<FormState, 'draft'>, switches: readonly Switch[]): readonly string[] =>
  switches.flatMap((field) => (fieldValue(state, field) === true ? [field.name] : []))

/** What is typed when exactly these are to be on: only the switches that turn. */
export const turned = (state: Pick<FormState, 'draft'>, switches: readonly Switch[], on: readonly string[]): ReadonlyMap<string, boolean> =>
  new Map(
    switches.flatMap((field): [string, boolean][] => {
      const isOn = on.includes(field.name)
      return (fieldValue(state, field) === true) === isOn ? [] : [[field.name, isOn]]
    }),
  )
