// Remix's own empty page behind a bare Express.
import { createRequestHandler } from '@remix-run/express'
import express from 'express'

const build = await import('../../../node_modules/.portal/bench-empty/server/index.js')
const app = express()
app.all('*', createRequestHandler({ build }))
const server = app.listen(Number(process.env.PORT), () => console.log('ready'))
process.on('SIGTERM', () => server.close(() => process.exit(0)))
