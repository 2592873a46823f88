import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DataTable } from '~/ui/data-table'
import { AllOptional } from '~/ui/field'
import { Prose, Section } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { votePageMessages } from '../messages/votes-page'
import { voteTeamMessages } from '../messages/votes-team'
import type { Participation } from '../rules/electorate'
import type { PollDefinition } from '../rules/poll'

type Names = (college: string) => string

/** How many voted, by college; hidden below the least size. */
export function VoteParticipation({
  colleges,
  total,
  nameOf,
}: {
  colleges: readonly Participation[]
  total: number | null
  nameOf: Names
}) {
  const words = useMessages(voteTeamMessages)
  const locale = useLocale()
  return (
    <Section id="participation" title={words.participation} tone="stone" lede={<p>{words.participationLede}</p>}>
      <DataTable
        caption={words.participation}
        captionHidden
        rows={colleges}
        rowKey={({ college }) => college ?? ''}
        columns={[
          {
            key: 'college',
            header: words.college1,
            rowHeader: true,
            cell: ({ college }) => (college === null ? words.all : nameOf(college)),
          },
          {
            key: 'voted',
            header: words.participation,
            numeric: true,
            cell: ({ voted, rights }) =>
              voted === null ? words.fewer : words.of(formatNumber(voted, locale), formatNumber(rights, locale)),
          },
        ]}
      />
      {total === null ? null : <p>{words.total(formatNumber(total, locale))}</p>}
    </Section>
  )
}

export type PaperView = {
  search: string
  found: readonly { id: string; name: string; college: string | null }[]
  counts: readonly { channel: 'room' | 'post'; college: string; voters: number; confirmed: boolean }[]
  /** Colleges that are counted apart; none where ballots carry none. */
  colleges: readonly string[]
}
type PaperProps = {
  paper: PaperView
  definition: PollDefinition
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  nameOf: Names
}

/** Votes on paper: who was handed a ballot, then the count, entered twice. */
export function VotePaper({ paper, definition, typed, errors, nameOf }: PaperProps) {
  const words = useMessages(voteTeamMessages)
  const channels = (['room', 'post'] as const).map((value) => ({ value, label: words.mark[value] }))
  return (
    <Section id="papier" title={words.paperTitle} lede={<p>{words.paperLede}</p>}>
      <form method="get" action="#papier">
        <AllOptional>
          <TextField name="nom" label={words.paperName} defaultValue={paper.search} />
        </AllOptional>
        <Actions>
          <Button kind="secondary">{words.search}</Button>
        </Actions>
      </form>
      {paper.search !== '' && paper.found.length === 0 ? <p>{words.noneFound}</p> : null}
      {paper.found.length > 0 ? (
        <DataTable
          caption={words.paperName}
          captionHidden
          rows={paper.found}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: words.paperName, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'college',
              header: words.college1,
              cell: ({ college }) => (college === null ? words.all : nameOf(college)),
            },
            {
              key: 'mark',
              header: words.channel,
              cell: ({ id }) => (
                <ActForm values={{ intent: 'mark', right: id }}>
                  <Actions>
                    {channels.map(({ value, label }) => (
                      <Button key={value} kind="quiet" name="channel" value={value}>
                        {label}
                      </Button>
                    ))}
                  </Actions>
                </ActForm>
              ),
            },
          ]}
        />
      ) : null}
      <PaperCounts {...{ paper, nameOf }} />
      <PaperForm {...{ paper, definition, typed, errors, nameOf }} />
    </Section>
  )
}

function PaperCounts({ paper, nameOf }: Pick<PaperProps, 'paper' | 'nameOf'>) {
  const words = useMessages(voteTeamMessages)
  if (paper.counts.length === 0) return null
  return (
    <DataTable
      caption={words.counts}
      rows={paper.counts}
      rowKey={({ channel, college }) => `${channel} ${college}`}
      columns={[
        {
          key: 'channel',
          header: words.channel,
          rowHeader: true,
          cell: ({ channel, college }) => `${words.mark[channel]}${college === '' ? '' : `, ${nameOf(college)}`}`,
        },
        { key: 'voters', header: words.participation, numeric: true, cell: ({ voters }) => voters },
        {
          key: 'state',
          header: words.second,
          cell: ({ confirmed }) => (confirmed ? words.confirmed : words.unconfirmed),
        },
      ]}
    />
  )
}

function PaperForm({ paper, definition, typed, errors, nameOf }: PaperProps) {
  const words = useMessages(voteTeamMessages)
  const page = useMessages(votePageMessages)
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed[name] ?? '' })
  return (
    <>
      <h3>{words.countTitle}</h3>
      {definition.options.length > 0 ? (
        <Prose>
          <p>
            {words.letters}: {definition.options.map(({ id, name }) => `${id} = ${name}`).join(', ')}
          </p>
        </Prose>
      ) : null}
      <ActForm values={{}}>
        <RadioGroup
          {...field('channel')}
          label={words.channel}
          inline
          options={(['room', 'post'] as const).map((value) => ({ value, label: page.way[value] }))}
        />
        {paper.colleges.length > 0 ? (
          <Select
            {...field('college')}
            label={words.college1}
            options={paper.colleges.map((id) => ({ value: id, label: nameOf(id) }))}
          />
        ) : null}
        <TextArea {...field('ballots')} label={words.ballots} hint={words.ballotsHint[definition.method]} rows={5} />
        <TextArea {...field('record')} label={words.record} rows={2} optional />
        <Actions>
          <Button kind="secondary" name="intent" value="record">
            {words.first}
          </Button>
          <Button kind="secondary" name="intent" value="confirm">
            {words.second}
          </Button>
        </Actions>
      </ActForm>
    </>
  )
}
