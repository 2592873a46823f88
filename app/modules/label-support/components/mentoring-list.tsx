import { Paragraphs } from '~/modules/label-life/components/procedure-view'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { TextArea } from '~/ui/text-area'
import { supportLimits } from '../forms'
import { supportMessages } from '../messages/index'
import type { SupportState } from '../rules/support'
import { type Posted, postedIn } from './posted'
import type { Typed } from './receiver-forms'
import { SupportStatus } from './shown'

export type Mentoring = {
  id: string
  note: string
  state: SupportState
  acceptedAt: string | null
  title: string
  organisation: string
  mayDecline: boolean
}

/** What somebody of the network accompanies: whom, for what, since when; and how to decline. */
export function MentoringList({ mentorings, posted }: { mentorings: readonly Mentoring[]; posted: Posted }) {
  const locale = useLocale()
  const { mentor } = useMessages(supportMessages)
  return (
    <>
      {mentorings.map(({ id, note, state, acceptedAt, title, organisation, mayDecline }) => (
        <article className="followed" key={id} id={`parrainage-${id}`}>
          <h2>{organisation}</h2>
          <p>{title}</p>
          <p>
            <SupportStatus state={state} />{' '}
            {acceptedAt ? (
              <span className="soft">{mentor.acceptedOn(formatDate(new Date(acceptedAt), locale))}</span>
            ) : null}
          </p>
          <Paragraphs text={note} />
          {mayDecline ? (
            <>
              <p>{mentor.waiting}</p>
              <DeclineForm id={id} {...postedIn(posted, id, 'decline')} />
            </>
          ) : null}
        </article>
      ))}
    </>
  )
}

function DeclineForm({ id, typed, errors }: Typed & { id: string }) {
  const { mentor } = useMessages(supportMessages)
  return (
    <details open={Object.keys(errors).length > 0}>
      <summary>{mentor.decline}</summary>
      <p>{mentor.declineText}</p>
      <ActForm values={{ intent: 'decline', id }}>
        <TextArea
          id={`reason-${id}`}
          name="reason"
          label={mentor.reason}
          rows={2}
          maxCharacters={supportLimits.text}
          defaultValue={typed['reason']}
          error={errors['reason']}
          optional
        />
        <Actions>
          <Button kind="secondary">{mentor.decline}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}
