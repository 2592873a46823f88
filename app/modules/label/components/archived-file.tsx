import { formatInstant } from '~/platform/i18n/format'
import { LanguageProvider, useLocale, useMessages } from '~/platform/i18n/react'
import type { Locale } from '~/platform/i18n/locale'
import { DefinitionList } from '~/ui/definition-list'
import { archiveMessages } from '../messages/archive'
import { decisionMessages } from '../messages/decision'
import { opinionMessages } from '../messages/opinion'
import type { FindingOutcome } from '../rules/decision'
import type { OpinionAnswer, OpinionKind } from '../rules/opinion'
import { AnswersReview } from './answers-review'
import type { Attached } from './attached-files'
import { AppealAnswers, type ShownAppeal } from './appeal-section'
import { DecisionSection } from './decision-section'
import type { FollowUpData } from './follow-up-page'
import { HistorySection } from './history-section'
import { OpinionText } from './opinion-text'
import { type ShownVisit, VisitList } from './visits'

export type ArchivedOpinion = {
  id: string
  kind: OpinionKind
  name: string
  question: string
  answer: OpinionAnswer | null
  text: string
  isConfidential: boolean
  files: readonly (Attached & { hash: string })[]
  /** As it stood before its author corrected it, the last first; none where the reader may not see it. */
  former: readonly (Pick<ArchivedOpinion, 'id' | 'answer' | 'text' | 'files'> & { writtenAt: string })[]
}
export type ArchivedFileProps = {
  page: FollowUpData
  appeals: readonly ShownAppeal[]
  opinions: readonly ArchivedOpinion[]
  visits: readonly ShownVisit[]
  findings: readonly { criterionId: string; outcome: FindingOutcome; note: string }[]
  madeAt: Date
}

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}' +
  'dt{font-weight:600;margin-top:1rem}dd{margin:0}h2{border-top:1px solid #999;padding-top:1rem;margin-top:2rem}' +
  'svg{display:none}.visually-hidden{display:none}.soft{color:#555}@media print{body{margin:0}}'

/** A file as one page that is read without the portal: its own style, no script. */
export function ArchivedFile({ locale, ...file }: ArchivedFileProps & { locale: Locale }) {
  return (
    <LanguageProvider locale={locale} inAddress={false}>
      <html lang={locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>{`${file.page.number ?? ''} ${file.page.title}`.trim()}</title>
          <style>{style}</style>
        </head>
        <body>
          <Content {...file} />
        </body>
      </html>
    </LanguageProvider>
  )
}

function Content({ page, appeals, opinions, visits, findings, madeAt }: ArchivedFileProps) {
  const locale = useLocale()
  const messages = useMessages(archiveMessages)
  const words = useMessages(decisionMessages)
  const shared = useMessages(opinionMessages)
  const statements = new Map(
    page.review.flatMap(({ criteria }) => criteria.map(({ id, statement }) => [id, statement] as const)),
  )
  return (
    <main>
      <p className="soft">{[page.number, page.organisation, words.states[page.state]].filter(Boolean).join(' · ')}</p>
      <h1>{page.title}</h1>
      <p className="soft">{messages.madeOn(formatInstant(madeAt, locale))}</p>
      <h2>{messages.answers}</h2>
      <AnswersReview articles={page.review} level={3} />
      {findings.length > 0 ? (
        <>
          <h2>{messages.findings}</h2>
          <DefinitionList
            items={findings.map(({ criterionId, outcome, note }) => ({
              term: statements.get(criterionId) ?? criterionId,
              value: [words.findings[outcome], note].filter(Boolean).join('. '),
            }))}
          />
        </>
      ) : null}
      {opinions.length > 0 ? <h2>{messages.opinions}</h2> : null}
      {opinions.map((opinion) => (
        <section key={opinion.id}>
          <h3>
            {opinion.name === '' ? shared.erased : opinion.name} ({shared.kinds[opinion.kind]})
          </h3>
          {opinion.isConfidential ? <p className="soft">{messages.confidential}</p> : null}
          <OpinionText {...opinion} />
          {opinion.former.map((version) => (
            <section key={version.id}>
              <h4>
                {messages.former}, {formatInstant(new Date(version.writtenAt), locale)}
              </h4>
              <OpinionText question={opinion.question} {...version} />
            </section>
          ))}
        </section>
      ))}
      {visits.length > 0 ? <VisitList visits={visits} /> : null}
      <DecisionSection page={page} />
      <AppealAnswers appeals={appeals} />
      <HistorySection history={page.history} />
    </main>
  )
}
