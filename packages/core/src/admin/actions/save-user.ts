import { nameOf } from '../../access/staff.ts'
import { addNote } from '../../runs/notes.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'
import { narrowingRefused } from '../screens/users.ts'
import type { RightName } from '../views/users.ts'

/** The owner narrows one person of the staff, or gives back; enforced from that person's next click on. */
export async function saveUser(admin: Admin, staffId: string, rights: Readonly<Record<RightName, boolean>>): Promise<ActionResult> {
  const blocked = refusal(admin, 'view')
  if (blocked) return { kind: 'refused', message: blocked, field: null }
  const at = new Date(admin.clock.now()).toISOString()
  return admin.unitOfWork.transaction(admin.connectionId, async (r): Promise<ActionResult> => {
    const person = await r.staff.byId(staffId)
    if (!person || person.removedAt !== null) return { kind: 'refused', message: 'The store has no such person any more.', field: null }
    const why = narrowingRefused(admin, person)
    if (why) return { kind: 'refused', message: why, field: null }
    await r.staff.put({ ...person, ...rights, updatedAt: at })
    const name = person.name ?? `person ${staffId}`
    await addNote(admin, r, await r.connection.get(), 'staff_narrowed', `${nameOf(admin.actor)} changed what ${name} may do`)
    return { kind: 'done', message: `Saved for ${name}.` }
  })
}
