import type { Admin, FrameView } from '@connect/core'

/** Until the core says the frame. */
export const frameOf = async ({ app, unitOfWork, connectionId }: Admin): Promise<FrameView> => {
  const { storeName, state, timeZone } = await unitOfWork.read(connectionId, (r) => r.connection.get())
  const may = { view: null, configure: null, activate: null, firstDataset: null, manualSync: null, resolve: null }
  return { appName: app.name, storeName, state, timeZone, nav: [], notices: [], may, running: null } as unknown as FrameView
}
