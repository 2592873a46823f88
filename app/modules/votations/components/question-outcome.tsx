import { useVerdictNames } from '~/modules/governance/components/vote-result'
import { VoteElection } from '~/modules/governance/components/vote-election'
import { countingMessages } from '~/modules/governance/messages/counting'
import { flagSentence, stepSentence, type VerdictNames } from '~/modules/governance/messages/verdict-sentences'
import { votePageMessages } from '~/modules/governance/messages/votes-page'
import type { Count } from '~/modules/governance/rules/count/count'
import type { PollDefinition } from '~/modules/governance/rules/poll'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import { resultMessages } from '../messages/results'
import { votationMessages } from '../messages/votations'
import type { QuestionResult } from '../rules/result'
import { votationRule } from '../rules/votation'

/** What ballots come to, in one line: votes by answer, approvals, grades, or what comes first. */
export function useCountSaid(definition: PollDefinition): (count: Count) => string {
  const { answers } = useMessages(votePageMessages)
  const locale = useLocale()
  const { option } = useVerdictNames({ definition, rule: votationRule })
  const said = (name: string, value: string) => `${name}${locale === 'fr' ? '\u00a0' : ''}: ${value}`
  return (count) => {
    switch (count.method) {
      case 'yes-no':
        return (['for', 'against', 'abstain', 'blank'] as const)
          .map((answer) => said(answers[answer], formatNumber(count.total[answer], locale)))
          .join(', ')
      case 'approval':
        return definition.options
          .map(({ id, name }) => said(name, formatNumber(count.total.approvals[id] ?? 0, locale)))
          .join(', ')
      case 'majority-judgment':
        return definition.options
          .map(({ id, name }) => said(name, definition.grades[count.medians[id] ?? -1] ?? '—'))
          .join(', ')
      case 'schulze':
      case 'stv':
        return formatList(count.winners.map(option), locale)
    }
  }
}

type Props = {
  position: number
  title: string
  definition: PollDefinition
  result: QuestionResult
  numbers: { online: number; paper: number }
}

/** One question's result: what comes out, drawn, then each step of the count. */
export function QuestionOutcome({ position, title, definition, result: found, numbers }: Props) {
  const words = useMessages(resultMessages)
  const shared = useMessages(votationMessages)
  const { outcomes } = useMessages(countingMessages)
  const { elected } = useMessages(votePageMessages)
  const locale = useLocale()
  const names = useVerdictNames({ definition, rule: votationRule })
  const said = useCountSaid(definition)
  const { verdict, count } = found.result
  const won = formatList(verdict.winners.map(names.option), locale)
  const isGood = verdict.outcome === 'adopted' || verdict.outcome === 'elected'
  const apart = [
    { key: 'online', name: words.onlineShort, ballots: numbers.online, count: found.online },
    { key: 'paper', name: words.paperShort, ballots: numbers.paper, count: found.paper },
  ]
  return (
    <article className="votation-result" id={`question-${position}`}>
      <p className="kicker">{shared.question(position)}</p>
      <h3>{title}</h3>
      <Notice kind={isGood ? 'success' : 'info'} title={outcomes[verdict.outcome]}>
        {won === '' ? null : (
          <p>
            {elected}
            {locale === 'fr' ? '\u00a0' : ''}: {won}
          </p>
        )}
      </Notice>
      {verdict.flags.map((flag) => (
        <Notice key={flag.kind} kind="warning">
          <p>{flagSentence(flag, names, locale)}</p>
        </Notice>
      ))}
      {'withheld' in count ? null : <Drawn definition={definition} count={count} names={names} title={title} />}
      {found.paper === null ? null : (
        <DataTable
          caption={words.apart}
          rows={[
            ...apart.flatMap(({ count: part, ...row }) => (part ? [{ ...row, said: said(part) }] : [])),
            ...('withheld' in count
              ? []
              : [{ key: 'all', name: words.together, ballots: numbers.online + numbers.paper, said: said(count) }]),
          ]}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', header: words.where, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'ballots',
              header: words.ballots,
              numeric: true,
              cell: ({ ballots }) => formatNumber(ballots, locale),
            },
            { key: 'said', header: words.says, cell: ({ said: line }) => line },
          ]}
        />
      )}
      <SetAside result={found} />
      <details>
        <summary>{words.how}</summary>
        <ol className="prose">
          {verdict.steps
            .filter(({ kind }) => kind !== 'quorum')
            .map((step, index) => (
              <li key={`${step.kind} ${index}`}>{stepSentence(step, names, locale)}</li>
            ))}
        </ol>
      </details>
    </article>
  )
}

/** Whether the ballots set aside would have changed anything. */
function SetAside({ result: { setAside, result } }: { result: QuestionResult }) {
  const words = useMessages(resultMessages)
  const locale = useLocale()
  if (!setAside) return null
  const { outcome, winners } = result.verdict
  const isSame = setAside.outcome === outcome && [...setAside.winners].sort().join() === [...winners].sort().join()
  const number = formatNumber(setAside.ballots, locale)
  return (
    <Notice kind={isSame ? 'info' : 'warning'}>
      <p>{isSame ? words.otherwiseSame(number) : words.otherwiseDifferent(number)}</p>
    </Notice>
  )
}

function Drawn({
  definition,
  count,
  names,
  title,
}: {
  definition: PollDefinition
  count: Count
  names: VerdictNames
  title: string
}) {
  const { answers } = useMessages(votePageMessages)
  const words = useMessages(resultMessages)
  if (count.method !== 'yes-no') return <VoteElection definition={definition} count={count} names={names} />
  return (
    <Bars
      caption={title}
      head={{ label: words.says, value: words.votes }}
      bars={(['for', 'against', 'abstain', 'blank'] as const).map((answer) => ({
        label: answers[answer],
        value: count.total[answer],
      }))}
    />
  )
}
