import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { supportLimits } from '../forms'
import { supportMessages } from '../messages/index'
import type { YearlyText } from '../rules/yearly'
import { multipart, type Typed } from './receiver-forms'

type Written = { id: string; text: YearlyText }

/** What a report says, field by field. */
function YearlyFields({ yearly, typed, errors }: Typed & { yearly: Written }) {
  const { receiver, shared } = useMessages(supportMessages)
  const text = { ...yearly.text, ...typed }
  const of = (name: keyof YearlyText) => ({
    ...{ name, id: `${name}-${yearly.id}`, defaultValue: text[name], error: errors[name] },
  })
  const longest = { rows: 4, maxCharacters: supportLimits.report } as const
  return (
    <>
      <TextArea {...of('wentWell')} {...longest} label={shared.wentWell} />
      <TextArea {...of('changed')} {...longest} label={shared.changed} />
      <TextArea {...of('hard')} {...longest} label={shared.hard} />
      <NumberField {...of('figure')} label={shared.figure} hint={receiver.figureHint} optional />
      <TextField {...of('figureOf')} label={receiver.figureOf} hint={receiver.figureOfHint} optional />
    </>
  )
}

type Yearly = Written & { year: number; dueOn: string; savedAt: string | null }

/** A yearly report: kept as a draft, or sent. */
export function YearlyForm({ yearly, maySend, ...given }: Typed & { yearly: Yearly; maySend: boolean }) {
  const locale = useLocale()
  const { receiver, shared } = useMessages(supportMessages)
  return (
    <>
      <h3>{shared.yearly(yearly.year)}</h3>
      <p>
        {receiver.yearlyDue(formatDate(yearly.dueOn, locale))}{' '}
        {yearly.savedAt ? (
          <span className="soft">{receiver.yearlySaved(formatDate(new Date(yearly.savedAt), locale))}</span>
        ) : null}
      </p>
      <ActForm encType={multipart} values={{ id: yearly.id }}>
        <YearlyFields yearly={yearly} {...given} />
        {maySend ? <p className="soft">{receiver.sendHint}</p> : null}
        <Actions>
          {/* First, as the one that the Enter key presses: sending is public at once. */}
          <Button kind="secondary" name="intent" value="save">
            {receiver.save}
          </Button>
          {maySend ? (
            <Button name="intent" value="send">
              {receiver.send}
            </Button>
          ) : null}
        </Actions>
      </ActForm>
    </>
  )
}

/** Corrects a report that was sent. */
export function CorrectYearlyForm({ yearly, ...given }: Typed & { yearly: Written }) {
  const { receiver } = useMessages(supportMessages)
  return (
    <details open={Object.keys(given.errors).length > 0}>
      <summary>{receiver.correct}</summary>
      <p>{receiver.correctHint}</p>
      <ActForm encType={multipart} values={{ intent: 'correct', id: yearly.id }}>
        <YearlyFields yearly={yearly} {...given} />
        <Actions>
          <Button>{receiver.correctAct}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}
