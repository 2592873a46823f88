import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DefinitionList } from '~/ui/definition-list'
import { EmptyState } from '~/ui/empty-state'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { resultMessages } from '../messages/results'
import { teamVotationMessages } from '../messages/team'
import { errorOf } from './votation-problems'

export type BlockRow = {
  id: string
  number: number
  votes: number
  marked: number
  decision: 'kept' | 'set-aside' | null
  reason: string
}
type Props = {
  blocks: readonly BlockRow[]
  mayDecide: boolean
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** Blocks of addresses that went past their limit, with what the garants say of each. */
export function BlockList({ blocks, mayDecide, typed, errors }: Props) {
  const { block: words } = useMessages(teamVotationMessages)
  const results = useMessages(resultMessages)
  const locale = useLocale()
  if (blocks.length === 0) return <EmptyState title={words.empty} />
  return (
    <>
      {blocks.map((block) => {
        const isTyped = typed['id'] === block.id
        const own = isTyped ? errors : []
        return (
          <article key={block.id} className="votation-box">
            <h2>{results.block(block.number)}</h2>
            <DefinitionList
              items={[
                { term: words.votes, value: formatNumber(block.votes, locale) },
                { term: words.marked, value: formatNumber(block.marked, locale) },
                {
                  term: results.decision,
                  value: block.decision === null ? words.undecided : results.decisions[block.decision],
                },
                ...(block.reason === '' ? [] : [{ term: results.reason, value: block.reason }]),
              ]}
            />
            {mayDecide ? (
              <ActForm values={{ id: block.id }}>
                <RadioGroup
                  name="decision"
                  id={`decision-${block.number}`}
                  label={words.decision}
                  error={errorOf(own, 'decision')}
                  defaultValue={(isTyped ? typed['decision'] : block.decision) ?? null}
                  options={[
                    { value: 'kept', label: words.kept, hint: words.keptHint },
                    { value: 'set-aside', label: words.setAside, hint: words.setAsideHint },
                  ]}
                />
                <TextArea
                  name="reason"
                  id={`raison-${block.number}`}
                  label={results.reason}
                  rows={3}
                  error={errorOf(own, 'reason')}
                  defaultValue={isTyped ? (typed['reason'] ?? '') : block.reason}
                />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </ActForm>
            ) : null}
          </article>
        )
      })}
    </>
  )
}
