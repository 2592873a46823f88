import { parseArgs } from 'node:util'
import { charterCanBeMet, isNeverMet, type MeetingFinding } from '../modules/charters/rules/charter-can-be-met'
import { charterFor, type ForFinding } from '../modules/label/rules/charter-for'
import { type InitiativeKind, initiativeKinds } from '../modules/label/rules/kinds'
import { readCharter } from '../modules/label/rules/read-charter'
import { civilDateOf } from '../platform/pure/civil-date'
import { formatList } from '../platform/i18n/format'
import type { Io } from './io'
import { readJsonFile } from './json-file'

export const labelCharterUsage =
  'crdp -- label charter CHARTER.json [--for debate,process,organisation | --label LABEL] [--json]'

const names: Readonly<Record<InitiativeKind, string>> = {
  debate: 'débats',
  process: 'démarches durables',
  organisation: 'organisations',
}

const said = ({ criteria, meeting, kinds, decisive }: MeetingFinding): string => {
  const what = criteria.length > 0 ? criteria.join(', ') : 'conditions d’attribution'
  const whose = kinds.map(({ applicantKind, initiativeKind }) => `${applicantKind}/${initiativeKind}`).join(', ')
  const verdict = meeting === 'never' ? 'ne peut jamais être rempli' : 'non prouvé'
  return `${what} : ${verdict}${decisive ? '' : ' (critère pondéré)'} [${whose}]\n`
}

function* saidOf({ asksNothingOf, askedOfNone }: ForFinding): Generator<string> {
  for (const nature of asksNothingOf) yield `${names[nature]} : cette charte ne leur demande rien.\n`
  if (askedOfNone.length > 0) yield `${askedOfNone.join(', ')} : demandé à aucune nature de ce que ce label prend.\n`
}

type Natures = { natures: readonly InitiativeKind[]; isGiven: boolean }

/** What the label is for: as `--for` says, or as the portal's own database does of the label that `--label` names; null for neither. */
async function naturesOf(asked: { for?: string; label?: string }, io: Io): Promise<Natures | null> {
  if (asked.for !== undefined) {
    const words = asked.for.split(',').map((word) => word.trim())
    const natures = initiativeKinds.filter((kind) => words.includes(kind))
    if (natures.length === new Set(words).size) return { natures, isGiven: true }
    io.stderr(`--for prend ${formatList([...initiativeKinds], 'fr')}, séparés par des virgules.\n`)
    return null
  }
  const { label } = asked
  if (label === undefined) return { natures: initiativeKinds, isGiven: false }
  const [{ withDatabase }, { schemes }] = await Promise.all([
    import('./with-database'),
    import('~/modules/label/queries-schemes.server'),
  ])
  const all = await withDatabase(() => schemes())
  const scheme = all.find(({ key }) => key === label)
  if (scheme) return { natures: scheme.kinds, isGiven: true }
  io.stderr(`Ce portail n’a pas de label «\u202f${label}\u202f». Il a : ${all.map(({ key }) => key).join(', ')}.\n`)
  return null
}

function optionsOf(args: readonly string[]) {
  try {
    const options = { for: { type: 'string' }, label: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    return values.for !== undefined && values.label !== undefined ? null : { values, positionals }
  } catch {
    return null
  }
}

/**
 * Checks a file of the charter: its shape, its references, its rules, then whether its criteria can be met by what the label is
 * for: every nature of initiative, unless `--for` or `--label` says which; the last alone opens the portal's database. Exit 0
 * when it may be published; 1 with each problem and its place when it may not; 2 for what is no JSON or cannot be read.
 */
export async function labelCharter(args: readonly string[], io: Io): Promise<number> {
  const asked = optionsOf(args)
  const files = asked ? [...asked.positionals, ...(asked.values.json ? ['--json'] : [])] : []
  const given = await readJsonFile(files, io, labelCharterUsage)
  if (!asked || !given) return 2
  const kinds = await naturesOf(asked.values, io)
  if (!kinds) return 2
  const { json, asJson } = given
  const { natures, isGiven } = kinds
  const read = readCharter(json)
  const problems = 'problems' in read ? read.problems : []
  const findings = 'ok' in read ? charterCanBeMet(read.ok, civilDateOf(new Date()), natures) : []
  const held: ForFinding =
    'ok' in read && isGiven ? charterFor(read.ok, natures) : { asksNothingOf: [], askedOfNone: [] }
  const isSound = problems.length === 0 && !isNeverMet(findings) && held.asksNothingOf.length === 0
  if (asJson) io.stdout(`${JSON.stringify({ sound: isSound, problems, findings, ...held }, null, 2)}\n`)
  else {
    for (const { path, sentence } of problems) io.stdout(`${path || '(fichier)'} : ${sentence.fr}\n`)
    for (const finding of findings) io.stdout(said(finding))
    for (const line of saidOf(held)) io.stdout(line)
    if (isSound) io.stdout('Cette charte peut être publiée.\n')
  }
  return isSound ? 0 : 1
}
