import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { eventMessages } from '../messages/events'
import { programmeMessages } from '../messages/programme'
import { monthNames } from '../messages/when'
import { eventKinds } from '../rules/event'
import { teamProgrammePath } from '../rules/event-paths'
import { errorOf } from './event-problems'

/** What the act just done has brought about. */
export function ProgrammeDone({ code }: { code: string | null }) {
  const done: Readonly<Record<string, string>> = useMessages(programmeMessages).team.done
  const said = code !== null && Object.hasOwn(done, code) ? done[code] : undefined
  return said ? (
    <Notice kind="success" live>
      <p>{said}</p>
    </Notice>
  ) : null
}

type Fields = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }
const fieldOf =
  ({ typed, errors }: Fields) =>
  (name: string) => ({ name, error: errorOf(errors, name) ?? null, defaultValue: typed[name] ?? '' })

export function ProgrammeHeadForm({ revision, ...fields }: Fields & { revision: number }) {
  const { team } = useMessages(programmeMessages)
  const field = fieldOf(fields)
  return (
    <ActForm values={{ intent: 'save', revision }}>
      <TextField {...field('title')} label={team.name} />
      <TextArea
        {...field('introduction')}
        label={team.introduction}
        hint={team.introductionHint}
        maxCharacters={5_000}
        rows={6}
        optional
      />
      <Actions>
        <Button kind="secondary">{team.save}</Button>
      </Actions>
    </ActForm>
  )
}

export type Territories = readonly { label: string; options: readonly { value: string; label: string }[] }[]

export function ProgrammeItemForm({ territories, ...fields }: Fields & { territories: Territories }) {
  const { team } = useMessages(programmeMessages)
  const words = useMessages(eventMessages)
  const months = monthNames(useLocale()).map((name, index) => ({ value: String(index + 1), label: name }))
  const field = fieldOf(fields)
  return (
    <ActForm values={{ intent: 'save' }}>
      <TextField {...field('title')} label={team.itemTitle} />
      <TextField {...field('theme')} label={team.theme} hint={team.themeHint} />
      <RadioGroup
        {...field('format')}
        label={team.format}
        options={eventKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextField {...field('audience')} label={team.audience} hint={team.audienceHint} />
      <Select {...field('firstMonth')} label={team.firstMonth} options={months} />
      <Select {...field('lastMonth')} label={team.lastMonth} options={months} />
      <Select
        {...field('territoryCode')}
        label={team.territory}
        placeholder={team.everywhere}
        optional
        options={territories}
      />
      <TextArea {...field('note')} label={team.note} hint={team.noteHint} maxCharacters={2_000} rows={3} optional />
      <Actions>
        <Button>{team.save}</Button>
      </Actions>
    </ActForm>
  )
}

/** Moving a line, and the way to its own page. */
export function ProgrammeItemActs({
  year,
  item,
  index,
  count,
}: {
  year: number
  item: { id: string; title: string }
  index: number
  count: number
}) {
  const { team } = useMessages(programmeMessages)
  const move = (direction: 'up' | 'down') => (
    <ActForm values={{ intent: 'move', id: item.id, direction }}>
      <Button kind="quiet" aria-label={team.moveLabel(item.title, direction === 'up')}>
        {team[direction]}
      </Button>
    </ActForm>
  )
  return (
    <div className="actions">
      {index > 0 ? move('up') : null}
      {index < count - 1 ? move('down') : null}
      <ButtonLink kind="quiet" href={`${teamProgrammePath(year)}/${item.id}`}>
        {team.editItem}
        <span className="visually-hidden"> {item.title}</span>
      </ButtonLink>
    </div>
  )
}
