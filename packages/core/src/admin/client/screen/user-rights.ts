import type { RightName, UserRow } from '../../views/users.ts'

/** What is posted when one right of a person is marked or unmarked: all of them, as they are then. */
export const userRights = ({ rights }: Pick<UserRow, 'rights'>, marked: RightName, isOn: boolean): Readonly<Record<string, '1' | '0'>> =>
  Object.fromEntries(rights.map((right) => [right.name, (right.name === marked ? isOn : right.isOn) ? '1' : '0']))
