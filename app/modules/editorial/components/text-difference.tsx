import { useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import { editorialMessages } from '../messages'
import { type DiffLine, lineDiff, shortened } from '../rules/line-diff'

type Row = { key: string; line: DiffLine | null }
const tones = { removed: 'poppy', added: 'vine', kept: undefined } as const

/** What one text changes of another: the word first, then the line; a long unchanged part is left out. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const { diff } = useMessages(editorialMessages)
  const rows: Row[] = shortened(lineDiff(before, after)).map((line, index) => ({ key: String(index), line }))
  return (
    <DataTable
      caption={diff.caption}
      captionHidden
      rowKey={({ key }) => key}
      rows={rows}
      columns={[
        { key: 'kind', header: diff.kind, cell: ({ line }) => <Kind line={line} /> },
        { key: 'line', header: diff.line, cell: ({ line }) => <Line line={line} /> },
      ]}
    />
  )
}

function Kind({ line }: { line: DiffLine | null }) {
  const { diff } = useMessages(editorialMessages)
  if (!line) return <span className="soft">{diff.skipped}</span>
  if (line.kind === 'kept') return <span className="soft">{diff.kept}</span>
  return <Tag tone={tones[line.kind]}>{diff[line.kind]}</Tag>
}

function Line({ line }: { line: DiffLine | null }) {
  const { diff } = useMessages(editorialMessages)
  if (!line) return <span aria-hidden="true">…</span>
  const text = line.text === '' ? <span className="soft">{diff.emptyLine}</span> : line.text
  if (line.kind === 'removed') return <del>{text}</del>
  return line.kind === 'added' ? <ins>{text}</ins> : <span className="soft">{text}</span>
}
