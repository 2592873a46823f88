import { useMessages } from '~/platform/i18n/react'
import { type Column, DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Status } from '~/ui/status'
import { batchMessages } from '../messages/batch'
import { decisionMessages } from '../messages/decision'
import type { BatchAct } from '../rules/batch'
import type { State } from '../rules/states'
import { stateStatus } from './state-status'

export type ShownLine = {
  id: string
  file: { number: string; title: string; organisation: string; state: State } | null
  /** The act is done, or would be; false where nothing changes. */
  isDone: boolean
  /** It was so already. */
  isSame: boolean
  /** Why nothing changes, in a sentence. */
  why: string | null
  told: { people: number; subject: string; text: string } | null
}

/** The files of a batch, a line each: what would happen or what has, why not, and the mail that leaves. */
export function BatchLines({
  act,
  lines,
  isPreview,
}: {
  act: BatchAct
  lines: readonly ShownLine[]
  isPreview: boolean
}) {
  const { page: messages } = useMessages(batchMessages)
  const words = useMessages(decisionMessages)
  const columns: readonly Column<ShownLine>[] = [
    {
      key: 'file',
      header: messages.file,
      rowHeader: true,
      cell: ({ id, file }) =>
        file ? (
          <>
            <Anchor href={`/equipe/label/${id}`}>{`${file.number} · ${file.title}`}</Anchor>
            <div className="soft">{file.organisation}</div>
          </>
        ) : (
          messages.unknownFile
        ),
    },
    {
      key: 'state',
      header: messages.state,
      cell: ({ file }) => (file ? <Status kind={stateStatus[file.state]}>{words.states[file.state]}</Status> : null),
    },
    {
      key: 'what',
      header: isPreview ? messages.what : messages.result,
      cell: ({ isDone, isSame, why }) => (
        <Status kind={isDone ? 'met' : isSame ? 'not-applicable' : 'not-met'}>
          {why ?? (isPreview ? messages.would : messages.did)[act]}
        </Status>
      ),
    },
    {
      key: 'mail',
      header: messages.mail,
      cell: ({ told }) =>
        told === null ? (
          <span className="soft">{messages.noMail}</span>
        ) : isPreview ? (
          <details>
            <summary>{`${told.subject} (${messages.mails(told.people)})`}</summary>
            <p className="pre-line">{told.text}</p>
          </details>
        ) : (
          messages.mails(told.people)
        ),
    },
  ]
  return (
    <DataTable
      caption={isPreview ? messages.title : messages.doneTitle}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
    />
  )
}
