import type { StaffRecord } from '../../access/staff.ts'
import type { Admin } from '../admin.ts'
import type { RightName, UserRight, UserRow, UsersView } from '../views/users.ts'
import { screenTitles } from './frame.ts'
import { closedTo, refusal } from './frame-access.ts'

/** Who of the store's staff has opened the app; those whom the store has removed are not shown. */
export async function usersScreen(admin: Admin): Promise<UsersView> {
  const view = {
    title: screenTitles.users,
    text: 'Everybody has what the Store Key allows. The owner of the store may narrow it for each person.',
    empty: 'Nobody has opened the app yet.',
    notices: closedTo(admin),
  }
  const why = refusal(admin, 'view')
  if (why) return { ...view, empty: why, users: [] }
  const people = await admin.unitOfWork.read(admin.connectionId, (r) => r.staff.all())
  const present = people.filter((person) => person.removedAt === null)
  const ownerFirst = present.toSorted((a, b) => Number(b.isOwner) - Number(a.isOwner))
  return { ...view, users: ownerFirst.map((person) => userRow(admin, person)) }
}

/** Why this person may not narrow that one; null: they may. */
export function narrowingRefused({ actor }: Pick<Admin, 'actor'>, person: Pick<StaffRecord, 'isOwner'>): string | null {
  if (!actor.isOwner) return 'Only the owner of the store changes this.'
  return person.isOwner ? 'The owner is never narrowed.' : null
}

function userRow(admin: Admin, person: StaffRecord): UserRow {
  const locked = narrowingRefused(admin, person)
  const rights = (Object.keys(words) as RightName[]).map((name): UserRight => {
    const closed = name !== 'view' && !person.view ? 'Whoever may not look may do nothing else.' : null
    return { name, ...words[name], isOn: person.isOwner || (person.view && person[name]), locked: locked ?? closed }
  })
  const name = person.name ?? `Person ${person.staffId}`
  return { id: person.staffId, name, isOwner: person.isOwner, role: person.isOwner ? 'Owner' : 'Staff', rights }
}

const words: Readonly<Record<RightName, { readonly label: string; readonly help: string }>> = {
  view: { label: 'View', help: 'See the screens of the app.' },
  configure: { label: 'Configure', help: 'Change settings, connect IntelliTrack, start the first dataset.' },
  manualSync: { label: 'Manual Sync', help: 'Start synchronizations and retry what failed.' },
}
