import { useMessages } from '~/platform/i18n/react'
import type { FormError } from '~/ui/error-summary'
import { SidePanel } from '~/ui/side-panel'
import { Status } from '~/ui/status'
import { paperMessages } from '../messages/papers'

/** The rule beside the form: how long each part is, how long it may be, and what is still to be mended. */
export function PaperSide({
  measures,
  faults,
}: {
  measures: readonly { id: string; title: string; used: number; most: number }[]
  faults: readonly FormError[]
}) {
  const { edit } = useMessages(paperMessages)
  return (
    <SidePanel title={edit.lengths}>
      <ul className="paper-lengths">
        {measures.map(({ id, title, used, most }) => (
          <li key={id}>
            <Status kind={used > most ? 'not-met' : used > 0 ? 'met' : 'waiting'}>{title}</Status>{' '}
            <span className="soft">{edit.used(used, most)}</span>
          </li>
        ))}
      </ul>
      {faults.length === 0 ? (
        <p>{edit.ready}</p>
      ) : (
        <>
          <h3>{edit.toMend}</h3>
          <ul>
            {faults.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  )
}
