// The ceiling: a bare node:http server that answers the bytes that the portal answered, after reading (or writing) the
// same rows with prepared statements. Nothing is parsed, checked or rendered.
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { pages, database: file, submission } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const database = new Database(file, { timeout: 15_000 })
database.pragma('journal_mode=WAL')
database.pragma('synchronous=FULL')

const answers = new Map(
  pages.map(({ path, body, type, reads }) => [
    path,
    {
      bytes: Buffer.from(body, 'base64'),
      type,
      reads: reads.map(({ sql, values }) => ({ statement: database.prepare(sql), values })),
    },
  ]),
)

const writes = submission && {
  bytes: Buffer.from(submission.body, 'base64'),
  statements: submission.statements.map((sql) => database.prepare(sql)),
}
let count = 0
const submit =
  writes &&
  database.transaction((id) =>
    writes.statements.forEach((statement) => statement.run({ id, n: ++count, key: `ceiling-${process.pid}-${count}` })),
  )

const server = createServer((request, response) => {
  if (request.method === 'POST' && submit) {
    request.resume().on('end', () => {
      submit.immediate(request.url.split('/').at(-1))
      response.writeHead(302, { Location: '/', 'Content-Length': 0 }).end()
    })
    return
  }
  const page = answers.get(request.url)
  if (!page) return void response.writeHead(404).end()
  for (const { statement, values } of page.reads) statement.all(...values)
  response.writeHead(200, { 'Content-Type': page.type, 'Content-Length': page.bytes.length }).end(page.bytes)
})
server.listen(Number(process.env.PORT), () => console.log('ready'))
process.on('SIGTERM', () => server.close(() => process.exit(0)))
