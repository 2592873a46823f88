import { lookup } from 'node:dns/promises'
import { createWriteStream } from 'node:fs'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import ipaddr from 'ipaddr.js'

export const outsideFaults = [
  'not-address',
  'has-credentials',
  'not-public',
  'unknown-name',
  'unreachable',
  'less-safe',
  'too-many-redirects',
  'bad-status',
  'bad-encoding',
  'too-large',
  'too-slow',
] as const
export type OutsideFaultCode = (typeof outsideFaults)[number]

/** What could not be fetched, and why; `detail` is the status of a refusal. */
export class OutsideFault extends Error {
  constructor(
    readonly code: OutsideFaultCode,
    readonly detail = 0,
  ) {
    super(code)
  }
}

/** How names are resolved and which addresses may be reached; another only in tests. */
export type OutsidePolicy = Readonly<{
  resolve: (hostname: string) => Promise<readonly string[]>
  allows: (address: string) => boolean
}>

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** Special addresses (IANA's registries) that the library's ranges do not name. */
const specialV4 = ['198.18.0.0/15'].map((range) => ipaddr.IPv4.parseCIDR(range))
const specialV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((range) => ipaddr.IPv6.parseCIDR(range))

/**
 * Whether an address is of the public Internet. Private, loopback, link-local (where clouds keep their metadata), unique
 * local, shared (CGNAT), multicast, reserved, 0.0.0.0 are not, nor are IPv6 addresses that hold an IPv4 one.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  if (address instanceof ipaddr.IPv6)
    return address.match(globalUnicast) && !specialV6.some((range) => address.match(range))
  return !specialV4.some((range) => address.match(range))
}

export const publicOnly: OutsidePolicy = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
}

/** An address that may be asked for: http(s), a host, neither name nor password. Throws `OutsideFault`. */
export function readOutsideAddress(text: string, from?: URL): URL {
  if (!URL.canParse(text, from?.href)) throw new OutsideFault('not-address')
  const url = new URL(text, from?.href)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '')
    throw new OutsideFault('not-address')
  if (url.username !== '' || url.password !== '') throw new OutsideFault('has-credentials')
  return url
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** The addresses of a host, all of which may be reached: one that may not, among others that may, is no accident. */
async function reachable(url: URL, { resolve, allows }: OutsidePolicy): Promise<readonly string[]> {
  const host = hostOf(url)
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => [])
  if (addresses.length === 0) throw new OutsideFault('unknown-name')
  if (!addresses.every(allows)) throw new OutsideFault('not-public')
  return addresses.slice(0, 4)
}

/** Milliseconds without a byte. */
const patience = 20_000

/** One request to one checked address: the name is not resolved a second time. */
function ask(
  url: URL,
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isTls = url.protocol === 'https:'
  const named = isTls && !isIP(hostOf(url)) ? { servername: hostOf(url) } : {}
  return new Promise((resolve, reject) => {
    const request = (isTls ? requestHttps : requestHttp)({
      host: address,
      port: url.port || (isTls ? 443 : 80),
      path: url.pathname + url.search,
      headers: { ...headers, Host: url.host },
      agent: false,
      timeout: patience,
      signal,
      ...named,
    })
    request.on('timeout', () => request.destroy(new OutsideFault('too-slow')))
    request.on('error', reject)
    request.on('response', resolve)
    request.end()
  })
}

async function askAny(url: URL, addresses: readonly string[], headers: Record<string, string>, signal: AbortSignal) {
  let failure: unknown
  for (const address of addresses)
    try {
      return await ask(url, address, headers, signal)
    } catch (error) {
      failure = error
      if (signal.aborted) break
    }
  throw failure
}

const redirections = new Set([301, 302, 303, 307, 308])
const mostRedirections = 5

/** Follows an address to the answer that is no redirection; each step is checked as the first. */
async function follow(first: URL, policy: OutsidePolicy, headers: Record<string, string>, signal: AbortSignal) {
  let url = first
  for (let steps = 0; steps <= mostRedirections; steps += 1) {
    const response = await askAny(url, await reachable(url, policy), headers, signal)
    const to = response.headers.location
    if (!redirections.has(response.statusCode ?? 0) || to === undefined) return response
    response.destroy()
    const next = readOutsideAddress(to, url)
    if (url.protocol === 'https:' && next.protocol === 'http:') throw new OutsideFault('less-safe')
    url = next
  }
  throw new OutsideFault('too-many-redirects')
}

/** Lets this many bytes through, once decompressed. */
const atMost = (bytes: number): Transform => {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > bytes) done(new OutsideFault('too-large'))
      else done(null, chunk)
    },
  })
}

/** What a server marks a version with, so that it is sent again only where it changed. */
export type VersionMarks = Readonly<{ etag: string | null; lastModified: string | null }>
export const noMarks: VersionMarks = { etag: null, lastModified: null }

/**
 * Fetches a file of another site, of any machine of the public Internet and no other, whatever the redirections, within
 * these bytes and milliseconds. Gives null where it has not changed since the marks. Throws `OutsideFault`.
 */
export async function fetchOutside(
  address: string,
  {
    into,
    mostBytes,
    marks = noMarks,
    within = 300_000,
    policy = publicOnly,
  }: { into: string; mostBytes: number; marks?: VersionMarks; within?: number; policy?: OutsidePolicy },
): Promise<VersionMarks | null> {
  const signal = AbortSignal.timeout(within)
  const headers = {
    'User-Agent': 'portail-democratie-permanente',
    Accept: 'text/csv, application/geo+json, application/json;q=0.9, */*;q=0.5',
    'Accept-Encoding': 'gzip',
    ...(marks.etag ? { 'If-None-Match': marks.etag } : {}),
    ...(marks.lastModified ? { 'If-Modified-Since': marks.lastModified } : {}),
  }
  try {
    const response = await follow(readOutsideAddress(address), policy, headers, signal)
    const { statusCode = 0, headers: said } = response
    if (statusCode !== 200) response.destroy()
    if (statusCode === 304 && (marks.etag || marks.lastModified)) return null
    if (statusCode !== 200) throw new OutsideFault('bad-status', statusCode)
    if (Number(said['content-length'] ?? 0) > mostBytes) {
      response.destroy()
      throw new OutsideFault('too-large')
    }
    const encoding = said['content-encoding'] ?? 'identity'
    const file = createWriteStream(into, { mode: 0o600 })
    if (encoding === 'gzip') await pipeline(response, createGunzip(), atMost(mostBytes), file, { signal })
    else if (encoding === 'identity') await pipeline(response, atMost(mostBytes), file, { signal })
    else {
      response.destroy()
      throw new OutsideFault('bad-encoding')
    }
    return { etag: said.etag?.slice(0, 300) ?? null, lastModified: said['last-modified']?.slice(0, 60) ?? null }
  } catch (error) {
    if (error instanceof OutsideFault) throw error
    throw new OutsideFault(signal.aborted ? 'too-slow' : 'unreachable')
  }
}
