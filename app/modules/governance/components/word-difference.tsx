import { useMessages } from '~/platform/i18n/react'
import { amendmentTextMessages } from '../messages/amendments-text'
import { wordDiff, type WordRun } from '../rules/word-diff'

/** What one text changes of another, word by word: struck out and underlined, and said to who does not see it. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const { difference } = useMessages(amendmentTextMessages)
  return (
    <div className="word-difference" role="group" aria-label={difference.label}>
      {wordDiff(before, after).map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </div>
  )
}

function Run({ run: { kind, text } }: { run: WordRun }) {
  const { difference } = useMessages(amendmentTextMessages)
  if (kind === 'kept') return <span>{text}</span>
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="visually-hidden">{difference[kind]} </span>
      {text}
      <span className="visually-hidden"> {difference.end} </span>
    </Mark>
  )
}
