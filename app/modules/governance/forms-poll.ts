import { isCivilDate } from '~/platform/pure/civil-date'
import { isTime, parisInstant } from '~/platform/pure/paris-time'
import type { Choice, PollDefinition } from './rules/poll'
import { methods } from './rules/poll'
import type { PaperBallots } from './rules/paper'
import type { PollSheet } from './rules/poll-sheet'

type Fields = Readonly<Record<string, string | readonly string[]>>
type Problem = { code: string; field: string }

const text = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}
const lines = (fields: Fields, name: string): string[] =>
  text(fields, name)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** Letters of the options, in order: 'a'…'z', then 'a1'…: short, since they are written on every ballot. */
const optionId = (place: number): string =>
  String.fromCharCode(97 + (place % 26)) + (place < 26 ? '' : String(Math.floor(place / 26)))

/** The form in which a vote is prepared. What the statutes say of it is told by `ruleOf`. */
export function readPollSheet(fields: Fields): { sheet: PollSheet } | Problem {
  const title = text(fields, 'title').slice(0, 200)
  if (title === '') return { code: 'title-missing', field: 'title' }
  const method = methods.find((one) => one === fields['method']) ?? 'yes-no'
  const names = method === 'yes-no' ? [] : lines(fields, 'options').map((name) => name.slice(0, 200))
  const seats = /^\d{1,2}$/.test(text(fields, 'seats')) ? Number(text(fields, 'seats')) : 1
  if (seats < 1) return { code: 'seats-out-of-range', field: 'seats' }
  const [day, hour] = [text(fields, 'closesOn'), text(fields, 'closesAt')]
  if (day !== '' && !(isCivilDate(day) && isTime(hour))) return { code: 'date-unreadable', field: 'closesOn' }
  const options = names.map((name, place) => ({ id: optionId(place), name }))
  const definition: PollDefinition = {
    method,
    options,
    seats: method === 'yes-no' || method === 'majority-judgment' || method === 'schulze' ? 1 : seats,
    grades: method === 'majority-judgment' ? lines(fields, 'grades').map((grade) => grade.slice(0, 60)) : [],
    ...(fields['byAge'] === '1' && options.length > 0 ? { seniority: options.map(({ id }) => id) } : {}),
  }
  return {
    sheet: {
      title,
      definition,
      secrecy: fields['secrecy'] === 'named' ? 'named' : 'secret',
      mayChange: fields['mayChange'] === '1',
      college: text(fields, 'college') || null,
      closesAt: day === '' ? null : parisInstant(day, hour),
    },
  }
}

const answerWords: Readonly<Record<string, 'for' | 'against' | 'abstain' | 'blank'>> = {
  pour: 'for',
  for: 'for',
  contre: 'against',
  against: 'against',
  abstention: 'abstain',
  blanc: 'blank',
  blank: 'blank',
}

/** The choice written after the colon of a line of paper ballots; null where it is none. */
function paperChoice({ method, options }: PollDefinition, said: string): Choice | null {
  const words = said.split(/[\s,>]+/).filter((word) => word !== '')
  switch (method) {
    case 'yes-no': {
      const answer = answerWords[said]
      return answer ? { method, answer } : null
    }
    case 'approval':
      return words.every((word) => options.some(({ id }) => id === word))
        ? { method, approved: options.flatMap(({ id }) => (words.includes(id) ? [id] : [])) }
        : null
    case 'majority-judgment': {
      const pairs = words.map((word) => /^([a-z]\d?)=(\d+)$/.exec(word))
      if (pairs.some((pair) => pair === null)) return null
      return { method, grades: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', Number(pair?.[2])])) }
    }
    case 'schulze': {
      const order = options.map(({ id }) => id)
      const ranking = words.map((word) => word.split('=').sort((a, b) => order.indexOf(a) - order.indexOf(b)))
      return { method, ranking }
    }
    case 'stv':
      return { method, ranking: words }
  }
}

/** Paper ballots as they are entered: '12: pour', a choice a line. */
export function readPaperLines(definition: PollDefinition, raw: string): { ballots: PaperBallots[] } | Problem {
  const unreadable = { code: 'paper-count-unreadable', field: 'ballots' }
  const ballots: PaperBallots[] = []
  for (const line of raw.normalize('NFC').toLowerCase().split('\n')) {
    if (line.trim() === '') continue
    const match = /^\s*(\d{1,7})\s*[:\u00a0]\s*(.*?)\s*$/.exec(line.replaceAll('\u00a0', ' '))
    const choice = match ? paperChoice(definition, match[2] ?? '') : null
    if (!match || !choice) return unreadable
    ballots.push({ choice, times: Number(match[1]) })
  }
  return ballots.length === 0 ? unreadable : { ballots }
}
