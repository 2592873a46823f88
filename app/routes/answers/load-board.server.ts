import { matches, readBoardFilter } from '~/modules/answers/board-filter'
import { everyAnswer } from '~/modules/answers/queries-answers.server'
import { isLate } from '~/modules/answers/rules/answer'
import { lineOf } from '~/modules/answers/views.server'

/** The board as an address narrows it: what is late first, then by date. */
export async function boardLines(request: Request) {
  const filter = readBoardFilter(new URL(request.url).searchParams)
  const answers = await everyAnswer()
  const all = answers.map((answer) => ({ ...lineOf(answer), territory: answer.body.territoryCode }))
  const lines = answers.flatMap((answer, index) => {
    const line = all[index]
    return line && matches(filter, answer) ? [line] : []
  })
  const order = (line: (typeof lines)[number]): string =>
    `${isLate(line.standing) ? '0' : '1'} ${line.date ?? '9999-99-99'}`
  return { filter, all, lines: lines.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)) }
}
