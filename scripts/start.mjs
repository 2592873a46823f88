// npm start: from a clone to a portal that answers. See README.md.
import { build, prepare } from './lib/setup.mjs'

prepare()
build()
process.env.NODE_ENV = 'production'
const { serve } = await import('./lib/serve.mjs')
await serve()
