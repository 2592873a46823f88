import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { DateField, TextField } from '~/ui/text-field'
import { meetingMessages } from '../messages/meetings'
import { meetingTeamMessages } from '../messages/meetings-team'
import { meetingKinds } from '../rules/meeting'
import { errorOf } from './meeting-problems'

export type OfficerOption = { id: string; name: string }
type Props = {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  officers: readonly OfficerOption[]
  /** The bodies that may be convened, for a new meeting; null where what meets is settled. */
  bodies: readonly { id: string; name: string }[] | null
  values?: Readonly<Record<string, string | number>>
  /** A consultation has an end; a new meeting may be one. */
  withEnd: boolean
}

/** What meets, when, where, and who leads it. */
export function MeetingForm({ typed, errors, officers, bodies, values = {}, withEnd }: Props) {
  const { form } = useMessages(meetingTeamMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={values}>
      {bodies ? <MeetingNatureFields typed={typed} errors={errors} bodies={bodies} /> : null}
      <TextField {...field('title')} label={form.title} hint={form.titleHint} />
      <DateField {...field('date')} label={form.date} />
      <TextField {...field('time')} label={form.time} hint={form.timeHint} length="short" />
      {withEnd ? (
        <>
          <DateField {...field('endDate')} label={form.endDate} optional />
          <TextField {...field('endTime')} label={form.endTime} hint={form.timeHint} length="short" optional />
        </>
      ) : null}
      <TextField {...field('place')} label={form.place} hint={form.placeHint} optional />
      <TextField {...field('link')} type="url" label={form.link} optional />
      {(['chairId', 'secretaryId'] as const).map((name) => (
        <Select
          key={name}
          {...field(name)}
          label={name === 'chairId' ? form.chair : form.secretary}
          placeholder={form.nobody}
          optional
          options={officers.map(({ id, name: label }) => ({ value: id, label }))}
        />
      ))}
      <Actions>
        <Button>{bodies ? form.submitNew : form.submitEdit}</Button>
      </Actions>
    </ActForm>
  )
}

function MeetingNatureFields({
  typed,
  errors,
  bodies,
}: Pick<Props, 'typed' | 'errors'> & { bodies: NonNullable<Props['bodies']> }) {
  const { form } = useMessages(meetingTeamMessages)
  const words = useMessages(meetingMessages)
  return (
    <>
      <RadioGroup
        name="kind"
        label={form.kind}
        error={errorOf(errors, 'kind')}
        defaultValue={typed['kind'] ?? null}
        options={meetingKinds.map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          hint: form.kindHints[kind],
        }))}
      />
      <RadioGroup
        name="assemblyKind"
        label={form.assemblyKind}
        hint={form.assemblyKindHint}
        error={errorOf(errors, 'assemblyKind')}
        defaultValue={typed['assemblyKind'] ?? 'ordinary'}
        options={(['ordinary', 'extraordinary'] as const).map((kind) => ({
          value: kind,
          label: words.assemblyKinds[kind],
        }))}
      />
      <Select
        name="body"
        label={form.body}
        hint={form.bodyHint}
        error={errorOf(errors, 'body')}
        defaultValue={typed['body'] ?? ''}
        placeholder={form.noBody}
        optional
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
