import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { divide, fromJson } from '~/platform/pure/fraction'
import { Bars } from '~/ui/bars'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import { Prose, Section } from '~/ui/section'
import { countingMessages } from '../messages/counting'
import { percentText } from '../messages/counting-text'
import { citationText, flagSentence, stepSentence, type VerdictNames } from '../messages/verdict-sentences'
import { votePageMessages } from '../messages/votes-page'
import type { DecisionRule, PollDefinition } from '../rules/poll'
import type { PollResult } from '../rules/secret-vote'
import type { VerdictStep } from '../rules/verdict-steps'
import { VoteElection } from './vote-election'

type Props = { definition: PollDefinition; rule: DecisionRule; result: PollResult }

/** Names of colleges and options as the frozen rule has them. */
export function useVerdictNames({ definition, rule }: Omit<Props, 'result'>): VerdictNames {
  const locale = useLocale()
  const { voting } = rule
  const colleges = voting.kind === 'colleges' ? voting.colleges : []
  return {
    college: (id) => colleges.find((college) => college.id === id)?.name[locale] ?? id,
    option: (id) => definition.options.find((option) => option.id === id)?.name ?? id,
  }
}

/** The verdict, drawn and written out: each number with the rule that it comes from. */
export function VoteResult({ definition, rule, result }: Props) {
  const locale = useLocale()
  const words = useMessages(votePageMessages)
  const counting = useMessages(countingMessages)
  const names = useVerdictNames({ definition, rule })
  const { verdict, count } = result
  const won = formatList(verdict.winners.map(names.option), locale)
  const isGood = verdict.outcome === 'adopted' || verdict.outcome === 'elected'
  return (
    <>
      <Section id="resultat" title={words.result} tone="stone">
        <Notice kind={isGood ? 'success' : 'info'} title={counting.outcomes[verdict.outcome]}>
          {won === '' ? null : (
            <p>
              {words.elected}
              {locale === 'fr' ? '\u00a0' : ''}: {won}
            </p>
          )}
        </Notice>
        {verdict.flags.map((flag) => (
          <Notice key={flag.college ?? ''} kind="warning">
            <p>{flagSentence(flag, names, locale)}</p>
          </Notice>
        ))}
        {result.withheld.length > 0 ? <Withheld steps={verdict.steps} names={names} /> : null}
        <QuorumBar steps={verdict.steps} />
        <VoteBars steps={verdict.steps} names={names} />
        {'withheld' in count ? null : <VoteElection definition={definition} count={count} names={names} />}
      </Section>
      <Section id="calcul" title={words.how} lede={<p>{words.howLede}</p>}>
        <DataTable
          caption={words.how}
          captionHidden
          rows={verdict.steps.map((step, index) => ({ step, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'step', header: words.step, cell: ({ step }) => stepSentence(step, names, locale) },
            {
              key: 'rule',
              header: words.rule,
              cell: ({ step }) => citationText(step, verdict.statutesVersion, locale) ?? '—',
            },
          ]}
        />
      </Section>
    </>
  )
}

function Withheld({ steps, names }: { steps: readonly VerdictStep[]; names: VerdictNames }) {
  const locale = useLocale()
  return (
    <Prose>
      {steps.map((step) =>
        step.kind === 'withheld' ? <p key={step.kind}>{stepSentence(step, names, locale)}</p> : null,
      )}
    </Prose>
  )
}

function QuorumBar({ steps }: { steps: readonly VerdictStep[] }) {
  const words = useMessages(votePageMessages)
  const locale = useLocale()
  const step = steps.find((one) => one.kind === 'quorum')
  if (step?.kind !== 'quorum') return null
  const { present, entitled, share } = step
  const least = share === null ? 0 : Math.ceil((entitled * share.numerator) / share.denominator)
  const of = locale === 'fr' ? 'sur' : 'of'
  return (
    <Bars
      caption={words.quorumCaption}
      head={{ label: words.group, value: words.presentBar }}
      max={entitled}
      {...(share === null ? {} : { line: { value: least, label: words.quorumLine(formatNumber(least, locale)) } })}
      bars={[
        {
          label: words.presentBar,
          value: present,
          said: `${formatNumber(present, locale)} ${of} ${formatNumber(entitled, locale)}`,
          tone: step.reached ? 'met' : 'call',
        },
      ]}
    />
  )
}

/** For the drawing alone; the exact fraction is written beneath. */
const drawn = (part: string, of: string): number => {
  const whole = fromJson(of)
  if (whole.n === 0n) return 0
  const { n, d } = divide(fromJson(part), whole)
  return Math.round((Number(n) / Number(d)) * 10_000) / 100
}

function VoteBars({ steps, names }: { steps: readonly VerdictStep[]; names: VerdictNames }) {
  const words = useMessages(votePageMessages)
  const counting = useMessages(countingMessages)
  const locale = useLocale()
  const of = locale === 'fr' ? 'sur' : 'of'
  const votes = steps.flatMap((step) => (step.kind === 'votes' ? [step] : []))
  const majority = steps.find((step) => step.kind === 'majority')
  if (votes.length === 0) return null
  const line =
    majority?.kind === 'majority' && majority.needed !== null
      ? { line: { value: drawn(majority.needed, majority.of), label: words.needed } }
      : {}
  return (
    <>
      <Bars
        caption={words.collegesCaption}
        head={{ label: words.group, value: words.collegesVotes }}
        max={100}
        {...(majority?.kind === 'majority' && majority.weighted ? {} : line)}
        bars={votes.map((step) => ({
          label: step.college === null ? words.allVotes : names.college(step.college),
          value: drawn(`${step.for}/1`, `${Math.max(1, step.of)}/1`),
          said: `${formatNumber(step.for, locale)} ${of} ${formatNumber(step.of, locale)}`,
        }))}
      />
      {majority?.kind === 'majority' && majority.weighted ? (
        <Bars
          caption={words.weightedCaption}
          head={{ label: words.group, value: words.percent }}
          max={100}
          {...line}
          bars={(['for', 'against'] as const).map((side) => ({
            label: counting.answers[side],
            value: drawn(majority[side], majority.of),
            said: percentText(majority[side], locale),
            ...(side === 'for' ? { tone: majority.reached ? ('met' as const) : ('call' as const) } : {}),
          }))}
        />
      ) : null}
    </>
  )
}
