import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { amendmentMessages } from '../messages/amendments'
import { amendmentTextMessages } from '../messages/amendments-text'
import { amendmentLimits } from '../rules/amendment'
import type { AmendmentView } from './amendment-list'
import { errorOf } from './meeting-problems'

type Props = {
  amendment: AmendmentView
  index: number
  count: number
  /** The meeting is under way: votes may be opened. */
  isOpen: boolean
  /** The resolution's text, on which an amendment that no longer applies is written again. */
  present: string
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** What the chair does with an amendment: its place, its vote, and what becomes of it when the text has changed. */
export function AmendmentLead({ amendment, index, count, isOpen, present, typed, errors }: Props) {
  const { lead } = useMessages(amendmentMessages)
  const { amendment: words } = useMessages(amendmentTextMessages)
  if (amendment.state !== 'proposed') return null
  const name = words.number(amendment.number)
  const move = (direction: 'up' | 'down') => (
    <ActForm values={{ intent: 'move', id: amendment.id, direction }}>
      <Button kind="quiet" aria-label={lead[`${direction}Of`](name)}>
        {lead[direction]}
      </Button>
    </ActForm>
  )
  return (
    <>
      <div className="actions">
        {index > 0 ? move('up') : null}
        {index < count - 1 ? move('down') : null}
      </div>
      {amendment.isOutdated ? (
        <Outdated amendment={amendment} present={present} typed={typed} errors={errors} name={name} />
      ) : isOpen ? (
        <Vote amendment={amendment} name={name} />
      ) : (
        <p className="soft">{lead.notOpen}</p>
      )}
    </>
  )
}

function Vote({ amendment, name }: { amendment: AmendmentView; name: string }) {
  const { lead } = useMessages(amendmentMessages)
  const [draft, open] = [
    amendment.polls.find(({ state }) => state === 'draft'),
    amendment.polls.find(({ state }) => state === 'open'),
  ]
  const named = <span className="visually-hidden">, {name}</span>
  if (open)
    return (
      <ActForm values={{ intent: 'close-vote', pollId: open.id, id: amendment.id }}>
        <Button kind="danger">
          {lead.close}
          {named}
        </Button>
      </ActForm>
    )
  if (draft)
    return (
      <ActForm values={{ intent: 'open-vote', pollId: draft.id, id: amendment.id }}>
        <Button>
          {lead.open}
          {named}
        </Button>
      </ActForm>
    )
  return (
    <ActForm values={{ intent: 'prepare-vote', id: amendment.id }}>
      <RadioGroup
        id={`secret-${amendment.id}`}
        name="secrecy"
        label={lead.secrecy}
        inline
        defaultValue="named"
        options={[
          { value: 'named', label: lead.named },
          { value: 'secret', label: lead.secret },
        ]}
      />
      <Actions>
        <Button kind="secondary">
          {lead.prepare}
          {named}
        </Button>
      </Actions>
    </ActForm>
  )
}

function Outdated({
  amendment,
  present,
  typed,
  errors,
  name,
}: Pick<Props, 'amendment' | 'present' | 'typed' | 'errors'> & { name: string }) {
  const { lead } = useMessages(amendmentMessages)
  const named = <span className="visually-hidden">, {name}</span>
  return (
    <>
      <ActForm values={{ intent: 'rewrite', id: amendment.id }}>
        <TextArea
          id={`texte-${amendment.id}`}
          name="text"
          label={lead.rewrite}
          hint={lead.rewriteHint}
          rows={8}
          maxCharacters={amendmentLimits.text}
          defaultValue={typed['text'] ?? present}
          error={errorOf(errors, 'text') ?? null}
        />
        <Actions>
          <Button kind="secondary">
            {lead.rewrite}
            {named}
          </Button>
        </Actions>
      </ActForm>
      <p>{lead.dropText}</p>
      <ActForm values={{ intent: 'drop', id: amendment.id }}>
        <Button kind="danger">
          {lead.drop}
          {named}
        </Button>
      </ActForm>
    </>
  )
}
