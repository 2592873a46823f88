import type { Answers } from '../../criteria/rules/answer-values'
import { parseAnswers } from '../../criteria/rules/answers'
import type { Charter } from './charter'
import { readApplication } from './read-charter'

/** What a file gives: its answers that this charter can take, and how many others it held. */
export type AnswersFile = { answers: Answers; left: number }

/** More than all the answers of a charter can hold. */
export const answersFileLimit = 250_000

/**
 * Reads the file that "Vérifier ma démarche" gives (docs/formats/application.schema.json), of whichever version of the
 * charter. An answer that this charter has no question for, or cannot take, is left. Null for any other text.
 */
export function readAnswersFile(text: string, charter: Pick<Charter, 'criteria'>): AnswersFile | null {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  const read = readApplication(json)
  if (!('ok' in read)) return null
  const { answers } = parseAnswers(read.ok.answers, charter)
  return { answers, left: Object.keys(read.ok.answers).filter((id) => !Object.hasOwn(answers, id)).length }
}
