import { muteAnswers } from '~/modules/answers/commands/mute-answers.server'
import { answerMailMessages } from '~/modules/answers/messages/mails'
import { mutedDebate } from '~/modules/answers/queries-answers.server'
import { endLetter, endNoticeDigest } from '~/modules/circles/commands/end-letter.server'
import { endGroupDigest } from '~/modules/circles/commands/end-mailing.server'
import { mailingMessages } from '~/modules/circles/messages/mailings'
import { groupOfMember } from '~/modules/circles/queries-groups.server'
import { communityOfMember, communityOfSubscription } from '~/modules/circles/queries-letters.server'
import { endPaperMails } from '~/modules/workshops/commands/end-paper-mails.server'
import { workshopMailMessages } from '~/modules/workshops/messages/mails'
import { workshopOfPaper } from '~/modules/workshops/queries.server'
import { endFollow } from '~/modules/contributions/commands/end-follow.server'
import { followMailing } from '~/modules/contributions/commands/tell-of-reply.server'
import { followedTitle } from '~/modules/contributions/queries.server'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import type { Locale } from '~/platform/i18n/locale'
import { endFollowing } from '~/modules/debates/commands/follow-debate.server'
import { takingPartMessages } from '~/modules/debates/messages/taking-part'
import { debateOfSubscription } from '~/modules/debates/queries-news.server'
import { readUnsubscribeToken } from '~/platform/mail/unsubscribe.server'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

/** Something that is sent regularly, and that each of its mails ends in one click. */
type MailingSource = {
  /** What its reader no longer receives, in words; null where there is nothing left to end. */
  named: (id: string, locale: Locale) => Promise<string | null>
  /** Done twice, it does no harm. */
  end: (actor: Actor, id: string) => Promise<Outcome<unknown>>
  /** Where one chooses otherwise. */
  elsewhere: string
}

/** The issue that the link stood in, and whose subscription it ends. */
const letterOf = (id: string): { issueId: string; subscriptionId: string } => {
  const [issueId = '', subscriptionId = ''] = id.split('/')
  return { issueId, subscriptionId }
}

/** The debate that the link stood in, and who contributed to it. */
const answersOf = (id: string): { debateId: string; participantId: string } => {
  const [debateId = '', participantId = ''] = id.split('/')
  return { debateId, participantId }
}

/** Each module adds what it sends regularly, under the `kind` of its addresses. */
const mailings: Readonly<Record<string, MailingSource>> = {
  'debate-answers': {
    named: async (id, locale) => {
      const debate = await mutedDebate(answersOf(id))
      return debate && answerMailMessages[locale].mailing(debate.title)
    },
    end: (actor, id) => muteAnswers(actor, answersOf(id)),
    elsewhere: '/reponses',
  },
  [followMailing]: {
    named: async (id, locale) => {
      const number = await followedTitle(id)
      return number === null ? null : contributionMessages[locale].follows(number)
    },
    end: (actor, id) => endFollow(actor, { id }),
    elsewhere: '/recherche',
  },
  'group-digest': {
    named: async (id, locale) => {
      const group = await groupOfMember(id)
      return group && mailingMessages[locale].group(group.title)
    },
    end: (actor, memberId) => endGroupDigest(actor, { memberId }),
    elsewhere: '/espace/groupes',
  },
  debate: {
    named: async (id, locale) => {
      const debate = await debateOfSubscription(id)
      return debate && takingPartMessages[locale].mailing(debate.title)
    },
    end: (actor, subscriptionId) => endFollowing(actor, { subscriptionId }),
    elsewhere: '/debats',
  },
  letter: {
    named: async (id, locale) => {
      const community = await communityOfSubscription(letterOf(id).subscriptionId)
      return community && mailingMessages[locale].letter(community.name)
    },
    end: (actor, id) => endLetter(actor, letterOf(id)),
    elsewhere: '/lettres',
  },
  'notice-digest': {
    named: async (id, locale) => {
      const community = await communityOfMember(id)
      return community && mailingMessages[locale].notices(community.name)
    },
    end: (actor, memberId) => endNoticeDigest(actor, { memberId }),
    elsewhere: '/communautes',
  },
  'workshop-paper': {
    named: async (id, locale) => {
      const title = await workshopOfPaper(id)
      return title === null ? null : workshopMailMessages[locale].paperMailing(title)
    },
    end: (actor, paperId) => endPaperMails(actor, { paperId }),
    elsewhere: '/debats',
  },
}

/** The mailing that an address ends, or null where the portal never gave that address. */
export function mailingOf(token: string): (MailingSource & { id: string }) | null {
  const read = readUnsubscribeToken(token)
  const source = read && Object.hasOwn(mailings, read.kind) ? mailings[read.kind] : undefined
  return read && source ? { ...source, id: read.id } : null
}
