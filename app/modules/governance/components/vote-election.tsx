import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { divide, fraction, fromJson, multiply, toJson } from '~/platform/pure/fraction'
import { DataTable } from '~/ui/data-table'
import { percentText, votesText } from '../messages/counting-text'
import type { VerdictNames } from '../messages/verdict-sentences'
import { votePageMessages } from '../messages/votes-page'
import type { Count } from '../rules/count/count'
import type { MajorityJudgmentCount } from '../rules/count/majority-judgment'
import type { StvCount } from '../rules/count/stv'
import type { PollDefinition } from '../rules/poll'

type Props<C> = { definition: PollDefinition; count: C; names: VerdictNames }

/** How an election was counted, in tables; nothing for a vote for or against, whose steps say all. */
export function VoteElection({ definition, count, names }: Props<Count>) {
  switch (count.method) {
    case 'yes-no':
      return null
    case 'approval':
      return <Approvals {...{ definition, count, names }} />
    case 'majority-judgment':
      return <Judgments {...{ definition, count, names }} />
    case 'schulze':
      return <Pairs {...{ definition, count, names }} />
    case 'stv':
      return <Rounds {...{ definition, count, names }} />
  }
}

/** Options in the order of the ranking; those that are level have one rank. */
const ranked = (ranking: readonly (readonly string[])[]) =>
  ranking.flatMap((level, before) => {
    const rank = ranking.slice(0, before).reduce((sum, { length }) => sum + length, 1)
    return level.map((id) => ({ id, rank }))
  })

function Approvals({ count, names }: Props<Extract<Count, { method: 'approval' }>>) {
  const words = useMessages(votePageMessages)
  const locale = useLocale()
  const isWeighted = count.colleges.length > 0
  return (
    <DataTable
      caption={words.ranking}
      rows={ranked(count.ranking)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'rank', header: words.place, numeric: true, cell: ({ rank }) => rank },
        { key: 'option', header: words.option, rowHeader: true, cell: ({ id }) => names.option(id) },
        {
          key: 'score',
          header: words.scores,
          numeric: true,
          cell: ({ id }) => {
            const score = count.scores[id] ?? '0/1'
            return isWeighted ? percentText(score, locale) : votesText(score, locale)
          },
        },
      ]}
    />
  )
}

function Judgments({ definition: { grades }, count, names }: Props<MajorityJudgmentCount>) {
  const words = useMessages(votePageMessages)
  const locale = useLocale()
  const share = (id: string, grade: number): string => {
    const all = (count.shares[id] ?? []).map(fromJson)
    const total = all.reduce((sum, { n, d }) => sum + Number(n) / Number(d), 0)
    const part = all[grade]
    if (!part || total === 0) return percentText('0/1', locale)
    const whole = all.reduce((sum, one) => ({ n: sum.n * one.d + one.n * sum.d, d: sum.d * one.d }), { n: 0n, d: 1n })
    return percentText(toJson(multiply(divide(part, fraction(whole.n, whole.d)), fraction(10_000))), locale)
  }
  return (
    <DataTable
      caption={words.shares}
      rows={ranked(count.ranking)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'rank', header: words.place, numeric: true, cell: ({ rank }) => rank },
        { key: 'option', header: words.option, rowHeader: true, cell: ({ id }) => names.option(id) },
        { key: 'median', header: words.median, cell: ({ id }) => grades[count.medians[id] ?? -1] ?? '' },
        ...grades
          .map((grade, index) => ({
            key: `grade-${index}`,
            header: grade,
            numeric: true,
            cell: ({ id }: { id: string }) => share(id, index),
          }))
          .reverse(),
      ]}
    />
  )
}

function Pairs({ definition: { options }, count, names }: Props<Extract<Count, { method: 'schulze' }>>) {
  const words = useMessages(votePageMessages)
  const locale = useLocale()
  return (
    <>
      <DataTable
        caption={words.ranking}
        rows={ranked(count.ranking)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'rank', header: words.place, numeric: true, cell: ({ rank }) => rank },
          { key: 'option', header: words.option, rowHeader: true, cell: ({ id }) => names.option(id) },
        ]}
      />
      <DataTable
        caption={words.pairs}
        rows={options}
        rowKey={({ id }) => id}
        columns={[
          { key: 'option', header: words.option, rowHeader: true, cell: ({ name }) => name },
          ...options.map((against) => ({
            key: `against-${against.id}`,
            header: against.name,
            numeric: true,
            cell: ({ id }: { id: string }) =>
              id === against.id ? '—' : formatNumber(count.pairs[id]?.[against.id] ?? 0, locale),
          })),
        ]}
      />
    </>
  )
}

function Rounds({ definition: { options }, count, names }: Props<StvCount>) {
  const words = useMessages(votePageMessages)
  const locale = useLocale()
  const said = (votes: string) => (locale === 'fr' ? votes.replace('.', ',') : votes)
  return (
    <>
      <p>{words.quota(formatNumber(count.quota, locale), formatNumber(count.valid, locale))}</p>
      <DataTable
        caption={words.rounds}
        rows={count.rounds.map((round, index) => ({ round, number: index + 1 }))}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', header: words.round, numeric: true, rowHeader: true, cell: ({ number }) => number },
          {
            key: 'what',
            header: words.what,
            cell: ({ round: { kind, from, elected } }) => {
              const done = words.roundKinds[kind](names.option(from ?? ''))
              const won = formatList(
                elected.map(({ candidate }) => names.option(candidate)),
                locale,
              )
              return won === '' ? done : `${done}. ${words.electedAt(won)}`
            },
          },
          ...options.map(({ id, name }) => ({
            key: `votes-${id}`,
            header: name,
            numeric: true,
            cell: ({ round }: { round: StvCount['rounds'][number] }) => said(round.votes[id] ?? '0'),
          })),
        ]}
      />
    </>
  )
}
