import { charterCanBeMet, isNeverMet, type MeetingFinding } from '../modules/charters/rules/charter-can-be-met'
import { readCharter } from '../modules/label/rules/read-charter'
import { civilDateOf } from '../platform/pure/civil-date'
import type { Io } from './io'
import { readJsonFile } from './json-file'

export const labelCharterUsage = 'crdp -- label charter CHARTER.json [--json]'

const said = ({ criteria, meeting, kinds, decisive }: MeetingFinding): string => {
  const what = criteria.length > 0 ? criteria.join(', ') : 'conditions d’attribution'
  const whose = kinds.map(({ applicantKind, initiativeKind }) => `${applicantKind}/${initiativeKind}`).join(', ')
  const verdict = meeting === 'never' ? 'ne peut jamais être rempli' : 'non prouvé'
  return `${what} : ${verdict}${decisive ? '' : ' (critère pondéré)'} [${whose}]\n`
}

/**
 * Checks a file of the charter, with no database: its shape, its references, its rules, then whether its criteria can be met. Exit 0
 * when it may be published; 1 with each problem and its place when it may not; 2 for what is no JSON or cannot be read.
 */
export async function labelCharter(args: readonly string[], io: Io): Promise<number> {
  const given = await readJsonFile(args, io, labelCharterUsage)
  if (!given) return 2
  const { json, asJson } = given
  const read = readCharter(json)
  const problems = 'problems' in read ? read.problems : []
  const findings = 'ok' in read ? charterCanBeMet(read.ok, civilDateOf(new Date())) : []
  const isSound = problems.length === 0 && !isNeverMet(findings)
  if (asJson) io.stdout(`${JSON.stringify({ sound: isSound, problems, findings }, null, 2)}\n`)
  else {
    for (const { path, sentence } of problems) io.stdout(`${path || '(fichier)'} : ${sentence.fr}\n`)
    for (const finding of findings) io.stdout(said(finding))
    if (isSound) io.stdout('Cette charte peut être publiée.\n')
  }
  return isSound ? 0 : 1
}
