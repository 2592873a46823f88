import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const resolve = { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } }
const slow = { testTimeout: 60_000, hookTimeout: 120_000 }
const integration = { include: ['tests/integration/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup/fresh.ts'], ...slow }

export default defineConfig({
  resolve,
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['app/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      { resolve, test: { name: 'sqlite', globalSetup: ['tests/setup/global-sqlite.ts'], ...integration } },
      { resolve, test: { name: 'postgresql', globalSetup: ['tests/setup/global-postgresql.ts'], ...integration } },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/global-browser.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
