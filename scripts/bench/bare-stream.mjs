// The ceiling of a live page: a bare node:http server that keeps every response open and writes to each the bytes it is posted.
import { createServer } from 'node:http'

const listening = new Set()
createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    listening.add(response)
    response.on('close', () => listening.delete(response))
    return
  }
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const bytes = Buffer.concat(chunks)
    for (const one of listening) one.write(bytes)
    response.end(String(listening.size))
  })
}).listen(Number(process.env.PORT), () => process.send('ready'))
