import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DefinitionList } from '~/ui/definition-list'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { teamVotationMessages } from '../messages/team'
import { votationMessages } from '../messages/votations'
import type { ListFault } from '../rules/voter-list'
import { anomaliesPath, teamBoxesPath, teamQuestionPath, teamVotationPath } from '../rules/votation-paths'
import type { VotationState } from '../rules/votation'
import { errorOf } from './votation-problems'

type Debate = { id: string; slug: string; title: string }

/** The questions of a votation, to edit while it is a draft. */
export function TeamQuestions({
  debate,
  questions,
  isDraft,
}: {
  debate: Debate
  questions: readonly { id: string; position: number; title: string }[]
  isDraft: boolean
}) {
  const words = useMessages(teamVotationMessages)
  const shared = useMessages(votationMessages)
  return (
    <Section
      id="questions"
      title={words.questionsTitle}
      action={isDraft ? <Anchor href={teamQuestionPath(debate, 'nouvelle')}>{words.addQuestion}</Anchor> : null}
    >
      {questions.length === 0 ? <p className="prose">{words.noQuestion}</p> : null}
      <LinkList
        items={questions.map(({ id, position, title }) => ({
          href: teamQuestionPath(debate, id),
          title,
          text: shared.question(position),
        }))}
      />
    </Section>
  )
}

type ListProps = { entries: number | null; faults: readonly ListFault[]; errors: readonly FormError[] }

/** Importing the list of entitled voters: all its lines, or none. */
export function ListImport({ entries, faults, errors }: ListProps) {
  const words = useMessages(teamVotationMessages)
  const locale = useLocale()
  return (
    <Section id="liste" title={words.listTitle} lede={<p>{words.listLede}</p>} tone="stone">
      {entries === null ? null : <p className="prose">{words.listCount(formatNumber(entries, locale))}</p>}
      {faults.length > 0 ? (
        <Notice kind="error" title={words.listFaults} live>
          <ul>
            {faults.slice(0, 50).map(({ line, fault }) => (
              <li key={line}>
                {words.listLine(line)}
                {locale === 'fr' ? '\u00a0' : ''}: {words.faults[fault]}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ActForm values={{ intent: 'import' }} encType="multipart/form-data">
        <FileField name="file" label={words.listFile} kinds="CSV" error={errorOf(errors, 'file')} optional />
        <TextArea name="content" label={words.listPaste} rows={4} optional />
        <Actions>
          <Button kind="secondary">{words.listImport}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Where an announced votation stands, and what it waits for. */
export function TeamStanding({
  debate,
  votes,
  boxes,
  blocks,
}: {
  debate: Debate
  votes: number
  boxes: { all: number; confirmed: number }
  blocks: { all: number; decided: number }
}) {
  const words = useMessages(teamVotationMessages)
  const locale = useLocale()
  const said = (value: number) => formatNumber(value, locale)
  return (
    <Section id="en-ce-moment" title={words.now} tone="stone">
      <DefinitionList
        items={[
          { term: words.votes, value: said(votes) },
          { term: words.boxes, value: words.boxesCount(said(boxes.confirmed), said(boxes.all)) },
          { term: words.blocks, value: words.blocksCount(said(blocks.decided), said(blocks.all)) },
        ]}
      />
      <LinkList
        items={[
          { href: teamBoxesPath(debate), title: words.boxesLink },
          { href: anomaliesPath(debate), title: words.blocksLink },
        ]}
      />
    </Section>
  )
}

type ActsProps = {
  debate: Debate
  state: VotationState
  revision: number
  reason: string
  errors: readonly FormError[]
}

/** The acts that cannot be undone, as far as the state lets them: announcing, counting, giving up. */
export function TeamActs({ debate, state, revision, reason, errors }: ActsProps) {
  const words = useMessages(teamVotationMessages)
  const path = teamVotationPath(debate)
  return (
    <Wrap>
      {state === 'draft' ? (
        <Confirm
          title={words.announceTitle}
          values={{ intent: 'announce', revision }}
          confirmLabel={words.announceTitle}
          cancelHref={path}
        >
          <p>{words.announceText}</p>
        </Confirm>
      ) : null}
      {state === 'closed' ? (
        <Confirm title={words.countTitle} values={{ intent: 'count' }} confirmLabel={words.count} cancelHref={path}>
          <p>{words.countText}</p>
        </Confirm>
      ) : null}
      {state === 'counting' || state === 'counted' || state === 'cancelled' ? null : (
        <Confirm
          title={words.cancelTitle}
          values={{ intent: 'cancel' }}
          confirmLabel={words.cancelTitle}
          cancelHref={path}
          fields={
            <TextArea
              name="reason"
              label={words.reason}
              rows={3}
              error={errorOf(errors, 'reason')}
              defaultValue={reason}
            />
          }
        >
          <p>{words.cancelText}</p>
        </Confirm>
      )}
    </Wrap>
  )
}

/** What was just done, said once. */
export function VotationDone({ code }: { code: string | null }) {
  const { done } = useMessages(teamVotationMessages)
  const said: Readonly<Record<string, string>> = done
  const sentence = code !== null && Object.hasOwn(said, code) ? said[code] : undefined
  return sentence === undefined ? null : (
    <Notice kind="success" live>
      <p>{sentence}</p>
    </Notice>
  )
}
