import { defineConfig } from 'prisma/config'

/** For Prisma's own tools (generate, format, studio). Migrations are applied by packages/database, through the WASM engine. */
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
