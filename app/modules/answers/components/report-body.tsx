import { contributionPath } from '~/modules/contributions/rules/paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { answerMessages } from '../messages/answers'
import { reportMessages } from '../messages/report'
import { recommendationPath } from '../rules/answer-paths'
import type { Figures } from '../rules/figures'
import type { Report } from '../rules/report'
import { CitedMarkdown } from './cited-markdown'
import { ReportFigures } from './report-figures'
import { type Compared, ReportSurvey } from './report-survey'

type Named = { slug: string }
export type ReportBodyProps = {
  debate: Named
  report: Report
  figures: Figures
  census: Compared | null
  /** Numbers of the contributions behind each recommendation. */
  sources: Readonly<Record<string, readonly number[]>>
}

/** A published report: what was said, who took part, what a minority held, what the garants say, what is recommended. */
export function ReportBody({ debate, report, figures, census, sources }: ReportBodyProps) {
  const { parts, garantsPage, recommendations } = useMessages(reportMessages)
  return (
    <>
      <Section id="synthese" title={parts.synthesis}>
        <CitedMarkdown text={report.synthesis} debate={debate} />
      </Section>
      <Section id="participation" title={parts.participation} tone="stone">
        <CitedMarkdown text={report.participation} debate={debate} />
        <ReportFigures figures={figures} />
        <ReportSurvey figures={figures} census={census} />
      </Section>
      {report.minority ? (
        <Section id="minoritaires" title={parts.minority}>
          <CitedMarkdown text={report.minority} debate={debate} />
        </Section>
      ) : null}
      {report.garants ? (
        <Section id="garants" title={parts.garants} tone="stone">
          <CitedMarkdown text={report.garants} debate={debate} />
          <p>
            <Anchor href={`${debatePath(debate)}/garants`}>{garantsPage}</Anchor>
          </p>
        </Section>
      ) : null}
      <Section id="recommandations" title={recommendations}>
        <ol className="recommendations">
          {report.recommendations.map((one) => (
            <li key={one.number} id={`recommandation-${String(one.number)}`} value={one.number}>
              <Recommendation debate={debate} recommendation={one} sources={sources[one.number] ?? one.sources} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

function Recommendation({
  debate,
  recommendation,
  sources,
}: {
  debate: Named
  recommendation: Report['recommendations'][number]
  sources: readonly number[]
}) {
  const words = useMessages(reportMessages)
  const { one } = useMessages(answerMessages)
  return (
    <>
      <span className="recommendation-number" aria-hidden="true">
        {recommendation.number}
      </span>
      <div className="recommendation-body">
        <h3>{recommendation.title}</h3>
        <CitedMarkdown text={recommendation.text} debate={debate} />
        <p>
          <strong>{words.addressed}</strong> {recommendation.addressees.join(', ')}
        </p>
        {sources.length > 0 ? (
          <p className="soft">
            {words.sources}{' '}
            {sources.map((number, index) => (
              <span key={number}>
                {index > 0 ? ', ' : ''}
                <Anchor href={contributionPath(debate, number)}>{one.source(number)}</Anchor>
              </span>
            ))}
          </p>
        ) : null}
        <p>
          <Anchor href={recommendationPath(debate, recommendation.number)}>
            {words.answer}
            <span className="visually-hidden"> ({recommendation.title})</span>
          </Anchor>
        </p>
      </div>
    </>
  )
}
