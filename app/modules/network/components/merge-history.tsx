import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { changeMessages } from '../messages/changes'

type Merge = {
  id: string
  isKept: boolean
  other: { title: string; path: string }
  at: string
  undoneAt: string | null
  mayBeUndone: boolean
}

/** What an entry was made one with, each with its own history; set apart again by who may. */
export function MergeHistory({ merges, mayUndo }: { merges: readonly Merge[]; mayUndo: boolean }) {
  const locale = useLocale()
  const { history } = useMessages(changeMessages)
  const on = (instant: string) => formatDate(new Date(instant), locale)
  if (merges.length === 0) return null
  return (
    <section aria-labelledby="reunions">
      <h2 id="reunions">{history.merged}</h2>
      <ul>
        {merges.map(({ id, isKept, other, at, undoneAt, mayBeUndone }) => (
          <li key={id}>
            {isKept ? history.mergedHere(other.title, on(at)) : history.mergedThere(other.title, on(at))}{' '}
            <Anchor href={`${other.path}/historique`}>{history.mergedHistory}</Anchor>
            {undoneAt ? <span className="soft"> {history.mergeUndoneOn(on(undoneAt))}</span> : null}
            {mayUndo && mayBeUndone ? (
              <details>
                <summary>{history.undoMerge}</summary>
                <ActForm values={{ merge: id }}>
                  <p className="soft">{history.undoMergeHelp}</p>
                  <Actions>
                    <Button kind="secondary">{history.undoMerge}</Button>
                  </Actions>
                </ActForm>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
