import { repositoriesBattery } from '@connect/testing'
import { createMemoryDatabase, createMemoryDirectory, createMemoryUnitOfWork } from './index.ts'

repositoriesBattery('in memory', async () => {
  const database = createMemoryDatabase()
  return {
    unitOfWork: (options) => createMemoryUnitOfWork(database, options),
    directory: createMemoryDirectory(database),
    takeOver: database.takeOver,
    close: async () => {},
  }
})
