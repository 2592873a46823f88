import { formatInstant, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { DefinitionList } from '~/ui/definition-list'
import { Notice } from '~/ui/notice'
import { Prose, Section } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import type { VerdictNames } from '../messages/verdict-sentences'
import { votePageMessages } from '../messages/votes-page'
import type { Choice, PollDefinition } from '../rules/poll'
import { ChoiceWords } from './vote-choice'

/** What a code found: unreadable, no ballot, or the ballot (without its choice where it is withheld). */
export type Search = {
  typed: string
  found: 'unreadable' | 'none' | { college: string | null; choice: Choice | null }
}

type FindProps = { id: string; definition: PollDefinition; search: Search | null; names: VerdictNames }

/**
 * Finds one's ballot in the published box, by its code; the form is read and forgotten. It is posted: in an address the code
 * would stay in the browser's history and in the logs of what stands between, beside who asked.
 */
export function FindBallot({ id, definition, search, names }: FindProps) {
  const words = useMessages(votePageMessages)
  const error = search?.found === 'unreadable' ? words.notACode : search?.found === 'none' ? words.notFoundBallot : null
  const found = search !== null && typeof search.found === 'object' ? search.found : null
  return (
    <Section id="retrouver" title={words.findTitle} lede={<p>{words.findLede}</p>}>
      <ActForm action={`/votes/${id}#retrouver`} values={{ intent: 'find' }} className="vote-find">
        <TextField
          name="code"
          label={words.findLabel}
          error={error}
          defaultValue={search?.typed}
          autoComplete="off"
          spellCheck={false}
        />
        <Actions>
          <Button kind="secondary">{words.find}</Button>
        </Actions>
      </ActForm>
      {found === null ? null : (
        <Notice kind="success" live>
          <p>{found.choice === null ? words.foundWithheld : words.found}</p>
          {found.choice === null ? null : <ChoiceWords definition={definition} choice={found.choice} />}
          {found.college === null ? null : <p>{words.foundCollege(names.college(found.college))}</p>}
        </Notice>
      )}
    </Section>
  )
}

export type FrozenFacts = {
  openedAt: string
  closedAt: string
  statutesVersion: number
  rights: number
  electorateHash: string
  seed: string
  archiveHash: string
}

/** The archive, how to count again, and what was frozen at the opening. */
export function VoteArchive({ id, facts }: { id: string; facts: FrozenFacts }) {
  const words = useMessages(votePageMessages)
  const locale = useLocale()
  const code = (text: string) => <code className="hash">{text}</code>
  return (
    <Section id="recompter" title={words.archiveTitle} lede={<p>{words.archiveLede}</p>}>
      <Actions>
        <ButtonLink href={`/votes/${id}/archive.jsonl`}>{words.download}</ButtonLink>
        <ButtonLink kind="secondary" href="/votes/verifier">
          {words.verifyHere}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/votes/cle">
          {words.key}
        </ButtonLink>
      </Actions>
      <DefinitionList
        items={[
          { term: words.openedAt, value: formatInstant(new Date(facts.openedAt), locale) },
          { term: words.closedAt, value: formatInstant(new Date(facts.closedAt), locale) },
          { term: words.statutesVersion, value: facts.statutesVersion },
          { term: words.rights, value: formatNumber(facts.rights, locale) },
          { term: words.electorateHash, value: code(facts.electorateHash) },
          { term: words.seed, value: code(facts.seed) },
          { term: words.archiveHash, value: code(facts.archiveHash) },
        ]}
      />
    </Section>
  )
}

export type NamedView = { name: string; college: string | null; choice: Choice | null; byProxy: boolean }

/** Who voted what, once a named vote is closed. */
export function NamedVotes({
  lines,
  definition,
  names,
}: {
  lines: readonly NamedView[]
  definition: PollDefinition
  names: VerdictNames
}) {
  const words = useMessages(votePageMessages)
  if (lines.length === 0) return null
  return (
    <Section id="votes-nominatifs" title={words.namedTitle}>
      <DataTable
        caption={words.namedTitle}
        captionHidden
        rows={lines.map((line, index) => ({ ...line, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'member', header: words.member, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'college',
            header: words.college,
            cell: ({ college }) => (college === null ? '—' : names.college(college)),
          },
          {
            key: 'choice',
            header: words.choice,
            cell: ({ choice }) =>
              choice === null ? (
                <Prose>
                  <p>{words.onPaper}</p>
                </Prose>
              ) : (
                <ChoiceWords definition={definition} choice={choice} />
              ),
          },
        ]}
      />
    </Section>
  )
}
