import { readStatutes } from '../modules/statutes/rules/statutes-problems'
import type { Io } from './io'
import { readJsonFile } from './json-file'

export const statutesCheckUsage = 'crdp -- statutes check FILE.json [--json]'

/**
 * Checks a file of statutes against its legal form, with no database. Exit 0 when it may be adopted; 1 with each problem, its
 * place and its article, when it may not; 2 for what is no JSON or cannot be read.
 */
export async function statutesCheck(args: readonly string[], io: Io): Promise<number> {
  const given = await readJsonFile(args, io, statutesCheckUsage)
  if (!given) return 2
  const { json, asJson } = given
  const read = readStatutes(json)
  const problems = 'problems' in read ? read.problems : []
  if (asJson) io.stdout(`${JSON.stringify({ lawful: problems.length === 0, problems }, null, 2)}\n`)
  else if (problems.length === 0) io.stdout('Rien ne s’oppose à l’adoption de ces statuts.\n')
  else
    for (const { path, sentence, law } of problems)
      io.stdout(`${path || '(fichier)'} : ${sentence.fr}${law ? ` [${law.fr}]` : ''}\n`)
  return problems.length === 0 ? 0 : 1
}
