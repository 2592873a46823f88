import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import options from '../../../remix.config.js'

export default defineConfig({
  plugins: [remix({ ...options, buildDirectory: '../../../node_modules/.portal/bench-empty' })],
  build: { emptyOutDir: true },
  logLevel: 'warn',
})
