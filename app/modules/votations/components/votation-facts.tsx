import { votePageMessages } from '~/modules/governance/messages/votes-page'
import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { formatInstant, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { type ProcedureEdge, ProcedureDiagram, type ProcedureNode } from '~/ui/procedure-diagram'
import { Section } from '~/ui/section'
import { Status, type StatusKind } from '~/ui/status'
import { votationMessages } from '../messages/votations'
import { type VotationEvent, votationTransitions } from '../rules/states'
import { worthPath } from '../rules/votation-paths'
import type { VotationView } from '../rules/votation-view'
import { type VotationState, votationStates } from '../rules/votation'

const marks: Readonly<Record<VotationState, StatusKind>> = {
  draft: 'draft',
  announced: 'waiting',
  open: 'in-progress',
  closed: 'waiting',
  counting: 'waiting',
  counted: 'met',
  cancelled: 'revoked',
}

export function VotationStatus({ state }: { state: VotationState }) {
  const { states } = useMessages(votationMessages)
  return <Status kind={marks[state]}>{states[state]}</Status>
}

/** Who votes, how, when: what was published before the opening. */
export function VotationRules({ votation }: { votation: VotationView }) {
  const words = useMessages(votationMessages)
  const locale = useLocale()
  const instant = (text: string) => formatInstant(new Date(text), locale)
  return (
    <Section id="regles" title={words.rulesTitle} lede={<p>{words.rulesLede}</p>} tone="stone">
      <DefinitionList
        items={[
          { term: words.who, value: words.whoWords(votation.territory, votation.leastAge) },
          { term: words.how, value: words.identifications[votation.identification] },
          {
            term: words.level,
            value: (
              <>
                {words.levels[votation.identification]}.{' '}
                <Anchor href={worthPath(votation.debate)}>{words.worthLink}</Anchor>
              </>
            ),
          },
          { term: words.opens, value: instant(votation.opensAt) },
          { term: words.closes, value: instant(votation.closesAt) },
          { term: words.change, value: votation.mayChange ? words.mayChange : words.mayNotChange },
          { term: words.secrecy, value: words.secrecyWords },
          { term: words.small, value: words.smallWords(formatNumber(votation.leastShown, locale)) },
          { term: words.blocks, value: words.blocksWords(formatNumber(votation.blockLimit, locale)) },
        ]}
      />
    </Section>
  )
}

type Asked = { votation: VotationView; texts: Readonly<Record<string, MarkdownNode[]>> }

/** The questions, with their options and how each is answered. */
export function VotationQuestions({ votation: { questions }, texts }: Asked) {
  const words = useMessages(votationMessages)
  const { methods } = useMessages(votePageMessages)
  return (
    <Section id="questions" title={words.questionsTitle}>
      {questions.length === 0 ? <EmptyState title={words.notYet} /> : null}
      {questions.map(({ id, position, title, definition }) => (
        <article key={id} className="votation-question">
          <p className="kicker">
            {words.question(position)}, {methods[definition.method]}
          </p>
          <h3>{title}</h3>
          {texts[id] && texts[id].length > 0 ? <Markdown nodes={texts[id]} /> : null}
          {definition.options.length > 0 ? (
            <ul className="prose">
              {definition.options.map((option) => (
                <li key={option.id}>{option.name}</li>
              ))}
            </ul>
          ) : null}
        </article>
      ))}
    </Section>
  )
}

const hands: Readonly<Record<VotationEvent, 'team' | 'portal' | 'anyone' | 'garants'>> = {
  edit: 'team',
  announce: 'team',
  open: 'portal',
  cast: 'anyone',
  'enter-paper': 'team',
  close: 'portal',
  'decide-block': 'garants',
  freeze: 'team',
  count: 'portal',
  cancel: 'team',
}

/** The procedure, drawn from the very table that the portal applies. */
export function VotationProcedure({ state }: { state: VotationState }) {
  const words = useMessages(votationMessages)
  const kinds: Partial<Record<VotationState, 'start' | 'success' | 'failure'>> = {
    draft: 'start',
    counted: 'success',
    cancelled: 'failure',
  }
  const nodes = votationStates.map((id): ProcedureNode => {
    const kind = kinds[id]
    return { id, label: words.states[id], ...(kind ? { kind } : {}) }
  })
  const edges = votationTransitions
    .filter(({ from, to }) => from !== to)
    .map(({ from, event, to }): ProcedureEdge => ({
      from,
      to,
      label: words.events[event],
      who: words.hands[hands[event]],
    }))
  return (
    <Section id="deroulement" title={words.procedureTitle} lede={<p>{words.procedureLede}</p>}>
      <ProcedureDiagram title={words.procedureTitle} nodes={nodes} edges={edges} current={state} />
    </Section>
  )
}
