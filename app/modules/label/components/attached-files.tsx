import { formatSize } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'

export type Attached = { fileId: string; name: string; size: number }

/** Files that go with a text; nothing where there is none. `path` is where a file's id is added. */
export function AttachedFiles({ files, path = '/fichiers' }: { files: readonly Attached[]; path?: string }) {
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <ul className="attached">
      {files.map(({ fileId, name, size }) => (
        <li key={fileId}>
          <Anchor href={`${path}/${fileId}`}>{name}</Anchor> <span className="soft">{formatSize(size, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
