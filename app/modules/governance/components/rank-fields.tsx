import { useEffect, useRef, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Button } from '~/ui/button'
import { AllOptional, fieldId, Fieldset } from '~/ui/field'
import { Select } from '~/ui/select'
import { votePageMessages } from '../messages/votes-page'
import { linesOf, moveLine, type Ranks } from '../rules/ranking'

export type RankFieldsProps = {
  options: readonly { id: string; name: string }[]
  /** Two options may share a rank. */
  levels: boolean
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  form: string
  prefix?: string
}

type Direction = 'up' | 'down'

/**
 * A ranked ballot. Without scripts, a rank to choose for each option; with them, each line also has buttons that move it,
 * the lines stand in the order of the ranking, and each move is said aloud.
 */
export function RankFields({ options, levels, typed, errors, form, prefix = '' }: RankFieldsProps) {
  const words = useMessages(votePageMessages)
  const ids = options.map(({ id }) => id)
  const rankTyped = (id: string) => Number(typed[`rank.${id}`] ?? '') || null
  const [ranks, setRanks] = useState<Ranks>(() => Object.fromEntries(ids.map((id) => [id, rankTyped(id)])))
  // As the server drew them until scripts run; afterwards a chosen rank alone moves no line under the reader's hand.
  const [lines, setLines] = useState<readonly string[]>(ids)
  const [awake, setAwake] = useState(false)
  const [said, setSaid] = useState('')
  const pressed = useRef<HTMLButtonElement | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What was chosen before the scripts came stays.
    const chosen = [...(list.current?.querySelectorAll('select') ?? [])]
    const before = `${prefix}rank.`.length
    setRanks(Object.fromEntries(chosen.map(({ name, value }) => [name.slice(before), Number(value) || null])))
    setAwake(true)
  }, [prefix])
  // Where the line went the button went: the focus follows it.
  useEffect(() => pressed.current?.focus(), [lines])

  const move = (id: string, name: string, direction: Direction, button: HTMLButtonElement) => {
    const after = moveLine(ids, ranks, id, direction)
    pressed.current = button
    setRanks(after)
    setLines(linesOf(ids, after))
    const rank = after[id] ?? null
    setSaid(rank === null ? words.nowUnranked(name) : words.nowRanked(name, rank))
  }

  return (
    <Fieldset
      legend={words.rankEach}
      hint={[words.rankHint, ...(levels ? [words.rankLevel] : []), ...(awake ? [words.rankButtons] : [])].join(' ')}
    >
      <AllOptional>
        <div className="rank-lines" ref={list}>
          {lines.flatMap((line) => {
            const option = options.find(({ id }) => id === line)
            if (!option) return []
            const { id, name } = option
            const rank = ranks[id] ?? null
            return (
              <div key={id} className="rank-line" data-ranked={rank === null ? undefined : ''}>
                <Select
                  name={`${prefix}rank.${id}`}
                  id={`${fieldId(`rank.${id}`)}-${form}`}
                  label={name}
                  error={errors[`rank.${id}`]}
                  placeholder={words.noRank}
                  value={rank === null ? '' : String(rank)}
                  onChange={(event) => setRanks({ ...ranks, [id]: Number(event.currentTarget.value) || null })}
                  options={options.map((_, place) => ({ value: String(place + 1), label: String(place + 1) }))}
                />
                {awake ? (
                  <div className="rank-moves">
                    {(['up', 'down'] as const).map((direction) => (
                      <Button
                        key={direction}
                        type="button"
                        kind="quiet"
                        aria-label={words.moves[direction](name)}
                        onClick={(event) => move(id, name, direction, event.currentTarget)}
                      >
                        {words.moveShort[direction]}
                      </Button>
                    ))}
                  </div>
                ) : null}
              </div>
            )
          })}
        </div>
      </AllOptional>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Fieldset>
  )
}
