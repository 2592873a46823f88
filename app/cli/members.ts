import { readFile, stat } from 'node:fs/promises'
import { importMembers } from '~/modules/members/commands/import-members.server'
import { readListAgainstRegister } from '~/modules/members/list-import.server'
import { membershipOffice } from '~/modules/members/messages/membership-office'
import { membershipRefusals } from '~/modules/members/messages/membership-refusals'
import { formatNumber } from '~/platform/i18n/format'
import { defaultLocale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import { decodeText } from '~/platform/pure/french-figures'
import type { Refusal } from '~/platform/pure/outcome'
import type { Io } from './io'

const actor: Actor = { kind: 'system', job: 'cli' }
const usage = 'Usage : npm run crdp -- members import FILE [--dry-run]\n'
const largest = 20 * 1024 * 1024
const said = membershipOffice[defaultLocale].memberList
const figure = (value: number) => formatNumber(value, defaultLocale)

function refuse({ code }: Refusal, io: Io): number {
  const sentence = Object.entries(membershipRefusals[defaultLocale]).find(([key]) => key === code)?.[1]
  io.stderr(`${sentence ?? code}\n`)
  return 1
}

/**
 * `crdp members import FILE [--dry-run]`: takes over a list of members (docs/formats/member-list.md), all or nothing. Exit
 * status: 0 done (or would be), 1 the file is refused or has lines at fault, 2 bad arguments or a file that cannot be opened.
 */
export async function membersCommand(args: string[], io: Io): Promise<number> {
  const options = new Set(args.filter((arg) => arg.startsWith('--')))
  const dryRun = options.delete('--dry-run')
  const [verb, file, ...more] = args.filter((arg) => !arg.startsWith('--'))
  if (verb !== 'import' || file === undefined || more.length > 0 || options.size > 0) {
    io.stderr(usage)
    return 2
  }
  if ((await stat(file)).size > largest) return refuse({ code: 'file-too-large' }, io)
  const content = decodeText(await readFile(file))
  const read = await readListAgainstRegister(content)
  if ('refused' in read) return refuse(read.refused, io)
  const { members, duplicates, faults } = read.ok
  io.stdout(`${said.toAdd} : ${figure(members.length)}\n`)
  io.stdout(`${said.duplicates} : ${figure(duplicates.length)}\n`)
  for (const line of duplicates.slice(0, 200)) io.stdout(`  ${said.line} ${figure(line)}\n`)
  io.stdout(`${said.faults} : ${figure(faults.length)}\n`)
  for (const { line, fault } of faults.slice(0, 200))
    io.stdout(`  ${said.line} ${figure(line)} : ${said.problems[fault]}\n`)
  if (faults.length > 0) return refuse({ code: 'list-has-faults' }, io)
  if (dryRun || members.length === 0) return 0
  const outcome = await importMembers(actor, { content })
  return 'refused' in outcome ? refuse(outcome.refused, io) : 0
}
