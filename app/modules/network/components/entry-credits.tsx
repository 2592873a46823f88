import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { entryPageMessages } from '../messages/entry-page'
import { vocabularyMessages } from '../messages/vocabularies'
import type { EntryContent } from '../rules/entry-content'
import { licenceAddresses } from '../rules/vocabularies'

export type EntryDates = { proposed: string; published: string | null; updated: string; true: string | null }

/** Whom to name, under which licence, and since when the entry says what it says. */
export function EntryCredits({ content, dates }: { content: EntryContent; dates: EntryDates }) {
  const locale = useLocale()
  const messages = useMessages(entryPageMessages)
  const words = useMessages(vocabularyMessages)
  const on = (instant: string) => formatDate(new Date(instant), locale)
  return (
    <section className="entry-credits" id="credits">
      <h2>{messages.credits}</h2>
      <p>
        {content.credit ? messages.creditBy(content.credit) : messages.creditNone}{' '}
        <a href={licenceAddresses[content.licence]} rel="license">
          {messages.licence(words.licence[content.licence])}
        </a>
        . {messages.licenceText}
      </p>
      <ul className="soft entry-dates">
        <li>{messages.proposedOn(on(dates.proposed))}</li>
        {dates.published ? <li>{messages.publishedOn(on(dates.published))}</li> : null}
        {dates.updated !== dates.published && dates.updated !== dates.proposed ? (
          <li>{messages.updatedOn(on(dates.updated))}</li>
        ) : null}
        {dates.true ? <li>{messages.trueOn(on(dates.true))}</li> : null}
      </ul>
    </section>
  )
}
