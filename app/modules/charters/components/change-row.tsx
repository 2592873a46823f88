import { useMessages } from '~/platform/i18n/react'
import { Tag } from '~/ui/tag'
import { charterMessages } from '../messages/public'

type Part = keyof (typeof charterMessages)['fr']['parts']
export type ChangedText = {
  key: string
  head: string | null
  parts: readonly { part: Part; before: string | null; after: string | null }[]
}

/** One thing that changed: its name, then each of its parts as it was and as it is. */
export function ChangeRow({ row: { head, parts } }: { row: ChangedText }) {
  const { differences } = useMessages(charterMessages)
  const isAdded = parts.every(({ before }) => before === null)
  const isRemoved = parts.every(({ after }) => after === null)
  return (
    <li>
      <p className="clause-change">
        {isAdded ? <Tag tone="vine">{differences.added}</Tag> : null}
        {isRemoved ? <Tag tone="poppy">{differences.removed}</Tag> : null}
        {isAdded || isRemoved ? null : <Tag>{differences.changed}</Tag>}
        {head ? <strong className="clause-head">{head}</strong> : null}
      </p>
      {isRemoved ? null : parts.map((part) => <PartChange key={part.part} {...part} />)}
    </li>
  )
}

function PartChange({ part, before, after }: ChangedText['parts'][number]) {
  const { differences, parts } = useMessages(charterMessages)
  return (
    <>
      <p className="soft">{parts[part]}</p>
      {before === after && before !== null ? <p>{differences.otherLanguage}</p> : null}
      {before !== null && before !== after ? <Lines text={before || differences.nothing} kind="del" /> : null}
      {after !== null && before !== after ? <Lines text={after || differences.nothing} kind="ins" /> : null}
    </>
  )
}

const Lines = ({ text, kind: Kind }: { text: string; kind: 'del' | 'ins' }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p key={line}>
          <Kind>{line}</Kind>
        </p>
      ))}
  </>
)
