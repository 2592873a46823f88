import { crc32 } from 'node:zlib'
import { type Read, readJson } from './rules/baked'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Open Badges 3.0, 5.3.1: the keyword of the text chunk (iTXt, uncompressed) that holds the credential. */
const keyword = 'openbadgecredential'

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature)

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Puts a credential into a PNG, after its header. */
export function bakePng(png: Buffer, json: string): Buffer {
  // Keyword, no compression, its method, no language, no translated keyword: PNG, 11.3.4.5.
  const text = chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(json)]))
  const afterHeader = 8 + 25
  return Buffer.concat([png.subarray(0, afterHeader), text, png.subarray(afterHeader)])
}

/** The credential of a PNG badge: one text chunk, whole, whose checksum holds. The picture itself is not decoded. */
export function readPng(bytes: Buffer): Read {
  const found: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (at + 12 + length > bytes.length) return { problem: 'badly-baked' }
    const body = bytes.subarray(at + 4, at + 8 + length)
    if (body.toString('latin1', 0, 4 + keyword.length + 1) === `iTXt${keyword}\0`) {
      if (crc32(body) !== bytes.readUInt32BE(at + 8 + length)) return { problem: 'badly-baked' }
      found.push(body.subarray(4 + keyword.length + 1))
    }
    at += 12 + length
  }
  const [text] = found
  if (!text) return { problem: 'not-a-badge' }
  const language = text.indexOf(0, 2)
  const translated = text.indexOf(0, language + 1)
  if (found.length > 1 || text[0] !== 0 || language < 0 || translated < 0) return { problem: 'badly-baked' }
  const read = readJson(text.toString('utf8', translated + 1))
  return 'problem' in read ? { problem: 'badly-baked' } : read
}
