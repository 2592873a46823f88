import { formatDate, formatTerm } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'
import { type CivilDate, daysBetween } from '~/platform/pure/civil-date'
import { classes } from './classes'
import { StatusMark } from './status'

export type TermProps = { today: CivilDate; dueOn: CivilDate; /** Adds the day itself. */ withDate?: boolean }

/** A term written out, as time left: 'encore 23 jours'; late, it calls with a shape as well as a colour. */
export function Term({ today, dueOn, withDate = false }: TermProps) {
  const locale = useLocale()
  const late = daysBetween(today, dueOn) < 0
  return (
    <time
      className={classes('term', late && 'term-late')}
      dateTime={dueOn}
      title={withDate ? undefined : formatDate(dueOn, locale)}
    >
      {late ? <StatusMark kind="late" label={null} /> : null}
      {formatTerm(today, dueOn, locale)}
      {withDate ? <span className="term-date">, {formatDate(dueOn, locale)}</span> : null}
    </time>
  )
}
