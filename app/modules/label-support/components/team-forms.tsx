import { decisionMessages } from '~/modules/label/messages/decision'
import { supportKinds } from '~/modules/label/rules/decision'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import { Section } from '~/ui/section'
import { type Option, Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField } from '~/ui/text-field'
import { supportLimits } from '../forms'
import { supportMessages } from '../messages/index'
import { settlements } from '../rules/commitment'
import type { Typed } from './receiver-forms'

export type Entries = { methods: readonly Option[]; practitioners: readonly Option[] }

/** The method, or the person, chosen in the network. */
function EntryField({
  of,
  entries,
  row,
  typed,
  errors,
  optional,
}: Typed & { of: 'method' | 'mentor'; entries: Entries; row?: string; optional?: boolean }) {
  const { team } = useMessages(supportMessages)
  const name = of === 'method' ? 'methodId' : 'practitioner'
  return (
    <Select
      id={row === undefined ? undefined : `${name}-${row}`}
      name={name}
      label={of === 'method' ? team.method : team.mentor}
      hint={of === 'method' ? team.methodHint : team.mentorHint}
      options={of === 'method' ? entries.methods : entries.practitioners}
      defaultValue={typed[name]}
      error={errors[name]}
      optional={optional}
    />
  )
}

/** Offers a support. */
export function OfferForm({ entries, ...given }: Typed & { entries: Entries }) {
  const { team } = useMessages(supportMessages)
  const words = useMessages(decisionMessages)
  const { typed, errors } = given
  return (
    <Section id="proposer" title={team.offer} lede={<p>{team.offerLede}</p>} tone="stone">
      <ActForm values={{ intent: 'offer' }}>
        <RadioGroup
          name="kind"
          label={team.kind}
          defaultValue={typed['kind']}
          error={errors['kind']}
          options={supportKinds.map((value) => ({ value, label: words.support[value] }))}
        />
        <EntryField of="method" entries={entries} optional {...given} />
        <EntryField of="mentor" entries={entries} optional {...given} />
        <TextArea
          name="note"
          label={team.note}
          rows={3}
          maxCharacters={supportLimits.note}
          defaultValue={typed['note']}
          error={errors['note']}
        />
        <Actions>
          <Button>{team.offerAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Says which method or person the decision's offer is. */
export function NameForm({
  id,
  kind,
  entries,
  ...given
}: Typed & { id: string; kind: 'method' | 'mentor'; entries: Entries }) {
  const { team } = useMessages(supportMessages)
  return (
    <details open={Object.keys(given.errors).length > 0}>
      <summary>{team.name}</summary>
      <ActForm values={{ intent: 'name', id }}>
        <EntryField of={kind} entries={entries} row={id} {...given} />
        <Actions>
          <Button kind="secondary">{team.nameAct}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}

/** Says that an accepted support took place. */
export function FinishForm({ id }: { id: string }) {
  const { team } = useMessages(supportMessages)
  return (
    <ActForm values={{ intent: 'finish', id }}>
      <Actions>
        <Button>{team.finish}</Button>
      </Actions>
    </ActForm>
  )
}

/** Takes back an offer that is not accepted. */
export function TakeBackForm({ id, page }: { id: string; page: string }) {
  const { team } = useMessages(supportMessages)
  return (
    <details>
      <summary>{team.takeBack}</summary>
      <Confirm
        level={3}
        title={team.takeBack}
        confirmLabel={team.takeBack}
        cancelHref={page}
        values={{ intent: 'take-back', id }}
      >
        <p>{team.takeBackText}</p>
      </Confirm>
    </details>
  )
}

/** Acknowledges a commitment, or asks for more. */
export function SettleForm({ id, typed, errors }: Typed & { id: string }) {
  const { team } = useMessages(supportMessages)
  return (
    <ActForm values={{ intent: 'settle', id }}>
      <RadioGroup
        id={`event-${id}`}
        name="event"
        label={team.settle}
        defaultValue={typed['event']}
        error={errors['event']}
        options={settlements.map((value) => ({ value, label: team[value] }))}
      />
      <TextArea
        id={`text-${id}`}
        name="text"
        label={team.settleText}
        hint={team.settleTextHint}
        rows={3}
        maxCharacters={supportLimits.text}
        defaultValue={typed['text']}
        error={errors['text']}
        optional
      />
      <DateField
        id={`dueOn-${id}`}
        name="dueOn"
        label={team.newDay}
        hint={team.newDayHint}
        defaultValue={typed['dueOn']}
        error={errors['dueOn']}
        optional
      />
      <Actions>
        <Button>{team.settleAct}</Button>
      </Actions>
    </ActForm>
  )
}
