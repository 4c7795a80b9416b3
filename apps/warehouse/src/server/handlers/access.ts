import { type FeatureName, featureCatalogue, page } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { meView, roleView, storeKeyView, userView } from '../views/access.ts'
import { mapped, pageView } from '../views/outcomes.ts'

const createToken: Handler<'createToken'> = ({ warehouse, body }) =>
  mapped(warehouse.commands.logIn(body), ({ token, expiresAt }) => ({ token, expiresAt: new Date(expiresAt).toISOString() }))

const endSession: Handler<'endSession'> = ({ warehouse, credential }) => {
  warehouse.commands.logOut(credential)
  return { ok: true, value: undefined }
}

const getMe: Handler<'getMe'> = ({ warehouse, caller }) => ({ ok: true, value: meView(warehouse, caller) })

const listFeatures: Handler<'listFeatures'> = ({ warehouse }) => {
  const licensed = warehouse.tables.licences.get('licence')?.features ?? []
  const names = Object.keys(featureCatalogue) as FeatureName[]
  const data = names.map((name) => ({ name, access: [...featureCatalogue[name]], licensed: licensed.includes(name) }))
  return { ok: true, value: { data } }
}

const listRoles: Handler<'listRoles'> = ({ warehouse, query }) => pageView(page(warehouse.tables.roles.by('all', ''), query), roleView)
const createRole: Handler<'createRole'> = ({ warehouse, body }) => mapped(warehouse.commands.createRole(body), roleView)
const updateRole: Handler<'updateRole'> = ({ warehouse, path, body }) => mapped(warehouse.commands.updateRole(path.roleId, body), roleView)
const deleteRole: Handler<'deleteRole'> = ({ warehouse, path }) => warehouse.commands.deleteRole(path.roleId)

const listUsers: Handler<'listUsers'> = ({ warehouse, query }) => pageView(page(warehouse.tables.users.by('all', ''), query), userView)
const createUser: Handler<'createUser'> = ({ warehouse, body }) => mapped(warehouse.commands.createUser(body), userView)
const updateUser: Handler<'updateUser'> = ({ warehouse, path, body }) => mapped(warehouse.commands.updateUser(path.userId, body), userView)

const listStoreKeys: Handler<'listStoreKeys'> = ({ warehouse, path, query }) =>
  pageView(page(warehouse.tables.storeKeys.by('division', path.divisionId), query), storeKeyView)
const createStoreKey: Handler<'createStoreKey'> = ({ warehouse, path, body }) =>
  mapped(warehouse.commands.issueStoreKey(path.divisionId, body), ({ key, secret }) => ({ key: storeKeyView(key), secret }))
const revokeStoreKey: Handler<'revokeStoreKey'> = ({ warehouse, path }) =>
  mapped(warehouse.commands.revokeStoreKey(path.divisionId, path.storeKeyId), storeKeyView)

export const accessHandlers = {
  createToken,
  endSession,
  getMe,
  listFeatures,
  listRoles,
  createRole,
  updateRole,
  deleteRole,
  listUsers,
  createUser,
  updateUser,
  listStoreKeys,
  createStoreKey,
  revokeStoreKey,
} satisfies Partial<Handlers>
