import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { CodeBlock } from '~/ui/code-block'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { resultMessages } from '../messages/results'
import { votationMessages } from '../messages/votations'
import { archivePath, worthPath } from '../rules/votation-paths'
import type { VotationResults as Results, VotationView } from '../rules/votation-view'
import { QuestionOutcome } from './question-outcome'
import { VotationAreas } from './votation-areas'

type Props = { votation: VotationView; results: Results }

/** Everything that a counted votation publishes, in the order that one reads it. */
export function VotationResults({ votation, results }: Props) {
  const words = useMessages(resultMessages)
  const { levels, worthLink } = useMessages(votationMessages)
  const { summary } = results
  return (
    <>
      <Section id="resultat" title={words.title} tone="stone">
        <Notice>
          <p>
            {words.level(levels[votation.identification])}{' '}
            <Anchor href={worthPath(votation.debate)}>{worthLink}</Anchor>
          </p>
        </Notice>
        {votation.questions.map((question) => {
          const found = results.questions.find(({ id }) => id === question.id)
          const numbers = { online: summary.online + summary.mixed, paper: summary.paper }
          return found ? (
            <QuestionOutcome key={question.id} {...question} result={found.result} numbers={numbers} />
          ) : null
        })}
      </Section>
      <Participation {...{ votation, results }} />
      <VotationAreas {...{ votation, results }} />
      <Blocks results={results} />
      <Boxes results={results} />
      <Archives {...{ votation, results }} />
    </>
  )
}

function Participation({ results: { summary, entries } }: Props) {
  const words = useMessages(resultMessages)
  const locale = useLocale()
  const said = (value: number) => formatNumber(value, locale)
  const total = summary.online + summary.paper + summary.mixed
  const of = entries ?? summary.population
  const per = entries === null ? 1_000 : 100
  return (
    <Section id="participation" title={words.participation}>
      <DefinitionList
        items={[
          { term: words.online, value: said(summary.online) },
          { term: words.paper, value: said(summary.paper) },
          { term: words.total, value: said(total) },
          { term: words.spoiled, value: said(summary.spoiled) },
          { term: words.setAside, value: said(summary.setAside) },
          ...(of === null ? [] : [{ term: entries === null ? words.population : words.listed, value: said(of) }]),
          ...(of === null || of === 0
            ? []
            : [
                {
                  term: entries === null ? words.share : words.shareListed,
                  value: formatNumber(Math.round((total * per * 100) / of) / 100, locale),
                },
              ]),
        ]}
      />
      {summary.mixed > 0 ? <p className="prose">{words.mixed(said(summary.mixed))}</p> : null}
    </Section>
  )
}

function Blocks({ results: { summary } }: Pick<Props, 'results'>) {
  const words = useMessages(resultMessages)
  const locale = useLocale()
  if (summary.blocks.length === 0) return null
  return (
    <Section id="anomalies" title={words.blocksTitle} lede={<p>{words.blocksLede}</p>}>
      <DataTable
        caption={words.blocksTitle}
        captionHidden
        rows={summary.blocks}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', header: words.where, rowHeader: true, cell: ({ number }) => words.block(number) },
          { key: 'votes', header: words.blockVotes, numeric: true, cell: ({ votes }) => formatNumber(votes, locale) },
          { key: 'marked', header: words.marked, numeric: true, cell: ({ marked }) => formatNumber(marked, locale) },
          { key: 'decision', header: words.decision, cell: ({ decision }) => words.decisions[decision] },
          { key: 'reason', header: words.reason, cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  )
}

function Boxes({ results: { summary, boxPlaces } }: Pick<Props, 'results'>) {
  const words = useMessages(resultMessages)
  const locale = useLocale()
  if (summary.boxes.length === 0) return null
  const communeOf = (number: number) => boxPlaces.find((box) => box.number === number)?.commune ?? ''
  return (
    <Section id="urnes" title={words.boxesTitle}>
      <DataTable
        caption={words.boxesTitle}
        captionHidden
        rows={summary.boxes}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', header: words.box, numeric: true, cell: ({ number }) => number },
          {
            key: 'place',
            header: words.place,
            rowHeader: true,
            cell: ({ number, place }) => [place, communeOf(number)].filter((part) => part !== '').join(', '),
          },
          { key: 'date', header: words.date, oneLine: true, cell: ({ heldOn }) => formatDate(heldOn, locale) },
          { key: 'counted', header: words.countedBy, cell: ({ countedBy }) => countedBy },
          { key: 'voters', header: words.voters, numeric: true, cell: ({ voters }) => formatNumber(voters, locale) },
          {
            key: 'spoiled',
            header: words.spoiled,
            numeric: true,
            cell: ({ spoiled }) => formatNumber(spoiled, locale),
          },
          {
            key: 'record',
            header: words.record,
            cell: ({ fileId, number }) =>
              fileId === null ? words.noScan : <Anchor href={`/fichiers/${fileId}`}>{words.scan(number)}</Anchor>,
          },
        ]}
      />
    </Section>
  )
}

function Archives({ votation, results }: Props) {
  const words = useMessages(resultMessages)
  const code = (text: string) => <code className="hash">{text}</code>
  return (
    <Section id="recompter" title={words.archiveTitle} lede={<p>{words.archiveLede}</p>} tone="stone">
      <Actions>
        {results.questions.map(({ id, position }) => (
          <ButtonLink key={id} kind="secondary" href={archivePath(votation.debate, position)}>
            {words.download(position)}
          </ButtonLink>
        ))}
        <ButtonLink kind="secondary" href="/votes/verifier">
          {words.verifyHere}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/votes/cle">
          {words.key}
        </ButtonLink>
      </Actions>
      <CodeBlock label={words.commandLabel}>{words.command + results.publicKey}</CodeBlock>
      <DefinitionList
        items={[
          ...results.questions.map(({ position, archiveHash }) => ({
            term: words.hash(position),
            value: code(archiveHash),
          })),
          ...(results.entriesHash === null ? [] : [{ term: words.listHash, value: code(results.entriesHash) }]),
          { term: words.seed, value: code(results.seed) },
        ]}
      />
    </Section>
  )
}
