import { withoutUnseen } from '../pure/unseen'

const longest = 150

/**
 * The name under which a file is kept and given back: the last part of what the browser sent, composed (NFC), without
 * control or direction characters nor any that a file system forbids, 150 characters at most with its extension kept.
 */
export function safeFileName(given: string): string {
  const last = withoutUnseen(given.normalize('NFC')).split(/[/\\]/).at(-1) ?? ''
  const name = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (name === '') return 'document'
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = [...name.slice(0, name.length - extension.length)].slice(0, longest - extension.length).join('')
  return `${stem || 'document'}${extension}`
}

/** RFC 6266 and RFC 5987: an ASCII name for old programs, the true one for the others. */
export function contentDisposition(name: string, inline: boolean): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
