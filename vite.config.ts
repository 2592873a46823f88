import { vitePlugin as remix } from '@remix-run/dev'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from './remix.config.js'

/**
 * No router runs in the browser (docs/decisions, islands): what Remix would build of each route for it is never asked for,
 * and what routes and islands share would carry what routes alone need. The root stays: it names the stylesheet.
 */
const islandsAlone: Plugin = {
  name: 'islands-alone',
  apply: 'build',
  transform: (_code, id) => (/\/routes\/.*\?__remix-build-client-route$/.test(id) ? 'export {}' : null),
}

export default defineConfig({
  plugins: [remix(remixOptions), islandsAlone],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    assetsInlineLimit: 0,
    target: 'es2020',
    rollupOptions: {
      onwarn(warning, warn) {
        // Said of packages' comments and of routes that answer data alone: nothing to mend here.
        if (warning.code !== 'INVALID_ANNOTATION' && warning.code !== 'EMPTY_BUNDLE') warn(warning)
      },
    },
  },
})
