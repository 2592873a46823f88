import type { Locale } from '~/platform/i18n/locale'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { contributionMessages } from '../messages/contributions'
import { contributionsPath } from '../rules/paths'
import { contributionSentence } from './contribution-problems'
import { StageTime } from './stage-time'

type Debate = { slug: string; title: string; startsOn: string; endsOn: string }

/** What to do with a text that can't be sent any more: it is given back whole, to be copied or saved. */
export function ClosedForm({
  debate,
  closed,
  typed,
}: {
  debate: Debate
  closed: string
  typed: Readonly<Record<string, string>>
}) {
  const { form, contributions } = useMessages(contributionMessages)
  const locale: Locale = useLocale()
  const text = [typed['title'], typed['text']].filter(Boolean).join('\n\n')
  return (
    <Wrap>
      <PageTitle
        back={[{ href: contributionsPath(debate), label: contributions }]}
        title={closed === 'not-yet-open' ? form.beforeTitle : form.closedTitle}
        lede={text ? contributionSentence({ code: closed }, locale) : undefined}
        facts={<StageTime {...debate} closed={closed} />}
      />
      {text ? (
        <section>
          <h2>{form.keptTitle}</h2>
          <TextArea name="kept" label={form.text} hint={form.keptText} defaultValue={text} rows={14} readOnly />
        </section>
      ) : null}
      <NextStep
        action={
          <ButtonLink kind="secondary" href={contributionsPath(debate)}>
            {form.sentBack}
          </ButtonLink>
        }
      >
        <p>{debate.title}</p>
      </NextStep>
    </Wrap>
  )
}
