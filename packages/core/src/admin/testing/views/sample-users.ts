import type { UserRight, UserRow, UsersView } from '../../views/users.ts'

const right = (name: UserRight['name'], label: string, changes: Partial<UserRight> = {}): UserRight => ({
  name,
  label,
  help: `${label}, in one sentence.`,
  isOn: true,
  locked: null,
  ...changes,
})

const rights = (changes: Partial<UserRight> = {}): readonly UserRight[] => [
  right('view', 'View', changes),
  right('configure', 'Configure', changes),
  right('manualSync', 'Manual Sync', changes),
]

const user = (id: string, name: string, changes: Partial<UserRow> = {}): UserRow => ({
  id,
  name,
  isOwner: false,
  role: 'Staff',
  rights: rights(),
  ...changes,
})

export const sampleUsers: UsersView = {
  title: 'Users',
  text: 'The owner of the store may narrow what each person does.',
  empty: 'Nobody has opened the app yet.',
  users: [
    user('1', 'Olivia Owner', { isOwner: true, role: 'Owner', rights: rights({ locked: 'The owner is never narrowed.' }) }),
    user('2', 'packing.and.shipping.department@harbor-outfitters.example'),
    user('3', 'Person 77', {
      rights: [
        right('view', 'View', { isOn: false }),
        ...rights({ isOn: false, locked: 'Whoever may not look may do nothing else.' }).slice(1),
      ],
    }),
  ],
  notices: [],
}
