import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = { to: string; secure: boolean; mail: Email; raw: string }

/** A real mail server that keeps what it accepts. `onMail` may refuse: a code to answer, or 'cut' to end the connection. */
export async function startSmtp({
  onMail = () => undefined,
  onRcpt = () => undefined,
  ...options
}: SMTPServerOptions & {
  onMail?: (received: Received) => number | 'cut' | undefined
  onRcpt?: (address: string) => number | undefined
} = {}) {
  const received: Received[] = []
  const refusal = (code: number) => Object.assign(new Error(`refused with ${code}`), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    ...options,
    onRcptTo(address, _session, done) {
      const code = onRcpt(address.address)
      done(code ? refusal(code) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        void PostalMime.parse(raw).then((mail) => {
          const one = {
            to: session.envelope.rcptTo.map(({ address }) => address).join(','),
            secure: Boolean(session.secure),
            mail,
            raw,
          }
          const answer = onMail(one)
          if (answer === 'cut') return [...server.connections].forEach((connection) => connection._socket.destroy())
          if (answer) return done(refusal(answer))
          received.push(one)
          done()
        })
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    port,
    url: `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
