import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { env } from '~/platform/env.server'
import { formatDate, formatInstant, formatList, formatNumber } from '~/platform/i18n/format'
import { type Letter, letterPdf } from '~/platform/pdf/letter.server'
import { amendmentTextMessages } from './messages/amendments-text'
import { meetingMessages } from './messages/meetings'
import { meetingMinutesMessages } from './messages/meetings-minutes'
import { meetingPdfMessages } from './messages/meetings-pdf'
import type { MinutesState } from './queries-minutes.server'
import { meetingPath } from './rules/meeting-paths'
import type { MinutesContent } from './rules/minutes'

type Of = { id: string; body: string | null; isDemonstration: boolean; closedAt: Date | null }

const words = meetingMessages.fr
const messages = meetingMinutesMessages.fr
const number = (value: number): string => formatNumber(value, 'fr')
const instant = (iso: string | null): string => (iso === null ? '' : formatInstant(new Date(iso), 'fr'))

const frame = (of: Of, title: string, subject: string) => ({
  title,
  subject,
  author: meetingPdfMessages.fr.cooperative,
  locale: 'fr' as const,
  at: of.closedAt ?? new Date(0),
  letterhead: meetingPdfMessages.fr.cooperative,
  footer: new URL(meetingPath(of), env().portalUrl).href,
  pageNumber: meetingPdfMessages.fr.pageNumber,
  ...(of.isDemonstration ? { notice: meetingPdfMessages.fr.demonstration } : {}),
})

function writeAttendance(letter: Letter, { attendance }: MinutesContent): void {
  letter.heading(messages.attendance)
  letter.facts([
    [messages.entitled, number(attendance.entitled)],
    ...(['room', 'remote', 'post', 'represented'] as const).map(
      (way) => [words.ways[way], number(attendance.counts[way])] as const,
    ),
  ])
  if (attendance.colleges.length > 0)
    letter.table(
      [
        { title: messages.college, share: 0.5 },
        { title: messages.entitled, share: 0.25, align: 'right' },
        { title: messages.counted, share: 0.25, align: 'right' },
      ],
      attendance.colleges.map(({ name, entitled, counted }) => [name.fr, number(entitled), number(counted)]),
    )
}

/** The text before and after each amendment, in full: a printed page shows no difference by its colours. */
function writeAmendments(letter: Letter, { amendments }: MinutesContent['items'][number]): void {
  const { amendment, states } = amendmentTextMessages.fr
  for (const { number: order, author, before, after, reason, state } of amendments) {
    letter.paragraph(amendment.by(order, author), 'strong')
    letter.facts([
      [amendment.before, plainText(readMarkdown(before))],
      [amendment.after, plainText(readMarkdown(after))],
      [amendment.why, reason],
      [amendment.outcome, states[state]],
    ])
  }
}

function writeVotes(letter: Letter, item: MinutesContent['items'][number]): void {
  const outcomes: Readonly<Record<string, string>> = messages.outcomes
  const secrecies: Readonly<Record<string, string>> = messages.secrecies
  if (item.conflicts.length > 0) letter.paragraph(messages.conflicts(formatList(item.conflicts, 'fr')))
  for (const vote of item.votes) {
    letter.paragraph(messages.vote(vote.title, secrecies[vote.secrecy] ?? vote.secrecy), 'strong')
    letter.list(vote.steps.map(({ fr }) => fr))
    letter.paragraph(outcomes[vote.outcome] ?? vote.outcome, 'strong')
    if (vote.winners.length > 0) letter.paragraph(messages.elected(vote.winners.join(', ')))
    if (vote.archiveHash) letter.paragraph(messages.archive(vote.archiveHash), 'soft')
  }
  if (!item.decision) return
  const { number: entered, outcome, vote, reason } = item.decision
  letter.paragraph(`${messages.decision(entered)}\u00a0: ${messages.outcomes[outcome]}`, 'strong')
  if (vote) letter.paragraph(vote)
  if (reason) letter.paragraph(messages.reason(reason))
}

/** The minutes, for everyone: who took part in numbers, what was voted with its arithmetic, the remarks, the signatures. */
export function minutesPdf(
  of: Of,
  { content, contentHash, chairSignedAt, secretarySignedAt }: MinutesState,
): Promise<Buffer> {
  const { meeting } = content
  return letterPdf(frame(of, `${messages.title}\u00a0: ${meeting.title}`, meeting.title), (letter) => {
    letter.title(messages.title)
    letter.paragraph(meeting.title, 'strong')
    letter.facts([
      [words.when, formatDate(meeting.day, 'fr')],
      ...(meeting.place ? [[words.where, meeting.place] as const] : []),
      ...(meeting.openedAt ? [[messages.openedAt, instant(meeting.openedAt)] as const] : []),
      ...(meeting.closedAt ? [[messages.closedAt, instant(meeting.closedAt)] as const] : []),
      ...(meeting.chair ? [[words.chair, meeting.chair] as const] : []),
      ...(meeting.secretary ? [[words.secretary, meeting.secretary] as const] : []),
      [meetingPdfMessages.fr.statutes, meetingPdfMessages.fr.version(meeting.statutesVersion)],
    ])
    if (meeting.reason === 'no-quorum') letter.paragraph(messages.adjourned, 'strong')
    writeAttendance(letter, content)
    letter.heading(words.agenda)
    content.items.forEach((item, index) => {
      letter.heading(`${index + 1}. ${item.title}`, 3)
      letter.paragraph(words.itemKinds[item.kind], 'soft')
      if (item.signatures > 0)
        letter.paragraph(`${words.byInitiative(item.signatures, number(item.signatures))}.`, 'soft')
      if (item.text) letter.paragraph(plainText(readMarkdown(item.text)))
      writeAmendments(letter, item)
      for (const { fr } of item.heard) letter.paragraph(fr)
      writeVotes(letter, item)
    })
    if (content.remarks) {
      letter.heading(messages.remarks)
      letter.paragraph(plainText(readMarkdown(content.remarks)))
    }
    letter.heading(messages.signatures)
    letter.facts([
      [
        words.chair,
        chairSignedAt
          ? messages.signed(meeting.chair ?? '', formatInstant(chairSignedAt, 'fr'))
          : messages.unsigned(meeting.chair ?? ''),
      ],
      [
        words.secretary,
        secretarySignedAt
          ? messages.signed(meeting.secretary ?? '', formatInstant(secretarySignedAt, 'fr'))
          : messages.unsigned(meeting.secretary ?? ''),
      ],
    ])
    if (contentHash) letter.paragraph(`${messages.hash}\u00a0: ${contentHash}`, 'soft')
  })
}

/** The attendance sheet: names, in and out; for those who prepare the meeting and lead it. */
export function attendancePdf(of: Of, { content }: MinutesState): Promise<Buffer> {
  const { meeting, attendance } = content
  return letterPdf(frame(of, `${messages.sheetTitle}\u00a0: ${meeting.title}`, meeting.title), (letter) => {
    letter.title(messages.sheetTitle)
    letter.paragraph(`${meeting.title}, ${formatDate(meeting.day, 'fr')}`, 'strong')
    writeAttendance(letter, content)
    letter.table(
      [
        { title: messages.number, share: 0.08, align: 'right' },
        { title: messages.name, share: 0.36 },
        { title: messages.way, share: 0.26 },
        { title: messages.from, share: 0.15 },
        { title: messages.to, share: 0.15 },
      ],
      attendance.lines.map((line) => [
        line.number === null ? '' : String(line.number),
        line.name,
        line.way === 'represented' ? messages.representedBy(line.holder ?? '') : words.ways[line.way],
        instant(line.cameAt),
        instant(line.leftAt),
      ]),
    )
    letter.signatures([words.chair, words.secretary])
  })
}
