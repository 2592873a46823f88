import { useMessages } from '~/platform/i18n/react'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { type BoardFilter, boardQuery } from '../board-filter'
import { answerMessages } from '../messages/answers'
import { standings } from '../rules/answer'
import { boardPath } from '../rules/answer-paths'

/** Narrows the board; kept in the address. */
export function BoardFilters({
  filter,
  territories,
}: {
  filter: BoardFilter
  territories: readonly { code: string; name: string }[]
}) {
  const words = useMessages(answerMessages)
  const { board } = words
  const without = (change: Partial<BoardFilter>) => boardPath + boardQuery(filter, change)
  const territory = territories.find(({ code }) => code === filter.territory)
  const active: ActiveFilter[] = [
    ...(filter.body ? [{ label: filter.body, removeHref: without({ body: '' }) }] : []),
    ...(filter.standing ? [{ label: words.standings[filter.standing], removeHref: without({ standing: '' }) }] : []),
    ...(territory ? [{ label: territory.name, removeHref: without({ territory: '' }) }] : []),
  ]
  return (
    <Filters action={boardPath} active={active}>
      <TextField name="institution" label={board.body} defaultValue={filter.body} type="search" />
      <Select
        name="etat"
        label={board.standing}
        placeholder={board.any}
        defaultValue={filter.standing}
        options={standings.map((standing) => ({ value: standing, label: words.standings[standing] }))}
      />
      <Select
        name="territoire"
        label={board.territory}
        placeholder={board.everywhere}
        defaultValue={filter.territory}
        options={territories.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Filters>
  )
}
