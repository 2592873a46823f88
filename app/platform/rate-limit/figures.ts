/**
 * How often what may be done. Strict for one account or one mail address, since one person needs few tries; generous
 * for one client address, since a workshop of a hundred people, a town hall or a phone network shares a single one.
 * The strict count is what stops a guesser; the generous one only stops a flood.
 */
export const rateFigures = {
  'sign-in:account': { limit: 10, windowSeconds: 15 * 60 },
  'sign-in:client': { limit: 600, windowSeconds: 15 * 60 },
  'mail-link:account': { limit: 5, windowSeconds: 60 * 60 },
  'mail-link:client': { limit: 300, windowSeconds: 60 * 60 },
  'sign-up:account': { limit: 5, windowSeconds: 60 * 60 },
  'sign-up:client': { limit: 300, windowSeconds: 60 * 60 },
  'second-factor:account': { limit: 10, windowSeconds: 15 * 60 },
  'contact:account': { limit: 5, windowSeconds: 60 * 60 },
  'contact:client': { limit: 100, windowSeconds: 60 * 60 },
  /** Mails that a person has the portal send to others: for who sends them, and for who gets them. */
  'invitation:account': { limit: 60, windowSeconds: 60 * 60 },
  'invitation:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'join-request:account': { limit: 10, windowSeconds: 24 * 60 * 60 },
  'network-change:account': { limit: 40, windowSeconds: 60 * 60 },
  'network-change:client': { limit: 400, windowSeconds: 60 * 60 },
  'network-vote:account': { limit: 120, windowSeconds: 60 * 60 },
  /** Votes from one address: enough for a workshop that confirms together, too few for a flood to settle much. */
  'network-vote:client': { limit: 600, windowSeconds: 60 * 60 },
  'network-report:account': { limit: 10, windowSeconds: 60 * 60 },
  'network-report:client': { limit: 60, windowSeconds: 60 * 60 },
  /** One registers for few events in an hour; a town hall registers many people from one connection. */
  'event-registration:address': { limit: 10, windowSeconds: 60 * 60 },
  'event-registration:client': { limit: 200, windowSeconds: 60 * 60 },
  /** Signatures of a referral: a workshop or a market stall shares one connection; nobody signs with one address often. */
  'referral-signature:client': { limit: 300, windowSeconds: 60 * 60 },
  'referral-signature:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  /** All of them together: what a flood from many connections would send as mail. */
  'referral-signature:all': { limit: 5_000, windowSeconds: 60 * 60 },
  /** Supports of a referral with an address: the same figures, for the same reasons. */
  'referral-support:client': { limit: 300, windowSeconds: 60 * 60 },
  'referral-support:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'referral-support:all': { limit: 5_000, windowSeconds: 60 * 60 },
  /** Messages in exchange groups, each of which may be mailed to many. */
  'group-post:account': { limit: 40, windowSeconds: 60 * 60 },
  'notice:account': { limit: 10, windowSeconds: 24 * 60 * 60 },
  'notice-answer:account': { limit: 30, windowSeconds: 60 * 60 },
  /** Mails to addresses that somebody typed. */
  'letter-subscribe:account': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'letter-subscribe:client': { limit: 200, windowSeconds: 60 * 60 },
  'letter-test:account': { limit: 20, windowSeconds: 60 * 60 },
  'group-join:account': { limit: 30, windowSeconds: 24 * 60 * 60 },
  /** Proposals to the network: a workshop shares one connection, a person writes a few. */
  'propose:client': { limit: 60, windowSeconds: 60 * 60 },
  'propose:account': { limit: 20, windowSeconds: 60 * 60 },
  'practitioner-message:account': { limit: 10, windowSeconds: 24 * 60 * 60 },
  'practitioner-message:practitioner': { limit: 30, windowSeconds: 24 * 60 * 60 },
  /** Debates: a workshop of fifty people contributes from one connection; a person, some twenty times in an hour. */
  'contribute:client': { limit: 200, windowSeconds: 60 * 60 },
  'contribute-picture:client': { limit: 300, windowSeconds: 60 * 60 },
  'contribute:account': { limit: 20, windowSeconds: 60 * 60 },
  /** Beyond, what comes in one debate is read by the team before it is published. */
  'contribute:debate': { limit: 500, windowSeconds: 60 * 60 },
  'comment:client': { limit: 400, windowSeconds: 60 * 60 },
  'comment:account': { limit: 40, windowSeconds: 60 * 60 },
  'support:client': { limit: 1_000, windowSeconds: 60 * 60 },
  /** Mails that confirm what somebody asked for under an address that they typed. */
  'debate-mail:address': { limit: 6, windowSeconds: 60 * 60 },
  'debate-mail:client': { limit: 300, windowSeconds: 60 * 60 },
  'debate-mail:debate': { limit: 3_000, windowSeconds: 60 * 60 },
  'contribution-report:client': { limit: 60, windowSeconds: 60 * 60 },
  'contribution-report:debate': { limit: 500, windowSeconds: 60 * 60 },
  'contribution-appeal:account': { limit: 10, windowSeconds: 24 * 60 * 60 },
  /** What anyone asks of a debate: by connection (a room of people), by address, and of one debate in all. */
  'debate-seizure:client': { limit: 60, windowSeconds: 60 * 60 },
  'debate-seizure:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'debate-seizure:debate': { limit: 200, windowSeconds: 24 * 60 * 60 },
  'debate-question:client': { limit: 60, windowSeconds: 60 * 60 },
  'debate-question:address': { limit: 10, windowSeconds: 24 * 60 * 60 },
  'debate-question:debate': { limit: 400, windowSeconds: 24 * 60 * 60 },
  'debate-follow:client': { limit: 200, windowSeconds: 60 * 60 },
  'debate-follow:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'debate-follow:debate': { limit: 5_000, windowSeconds: 60 * 60 },
  /** Proposals of stops and actors: a few a person, a hall full from one connection, and never more than a team can read. */
  'workshop-proposal:client': { limit: 60, windowSeconds: 60 * 60 },
  'workshop-proposal:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'workshop-proposal:debate': { limit: 300, windowSeconds: 60 * 60 },
  /** Opinions on label applications, with their files, by a link of one's own: a workshop may share one connection. */
  'opinion:client': { limit: 120, windowSeconds: 60 * 60 },
  /** Photographs sent by who holds a facilitator's link. */
  'workshop-photo:link': { limit: 60, windowSeconds: 60 * 60 },
  /** Links that open a ballot: a village hall shares one connection, a mailbox needs one link; in all, what mail can carry. */
  'votation-ask:client': { limit: 300, windowSeconds: 60 * 60 },
  'votation-ask:mailbox': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'votation-ask:all': { limit: 30_000, windowSeconds: 60 * 60 },
  'votation-list:client': { limit: 300, windowSeconds: 60 * 60 },
  /** A code of eight signs is not guessed in ten tries a quarter of an hour. */
  'votation-list:identifier': { limit: 10, windowSeconds: 15 * 60 },
  'votation-cast:client': { limit: 600, windowSeconds: 60 * 60 },
  'declaration-sign:client': { limit: 200, windowSeconds: 60 * 60 },
  'declaration-sign:mailbox': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'declaration-sign:all': { limit: 10_000, windowSeconds: 60 * 60 },
  /** What people say of themselves after taking part: a workshop shares one connection. */
  'survey:client': { limit: 200, windowSeconds: 60 * 60 },
  'survey:debate': { limit: 5_000, windowSeconds: 60 * 60 },
  /** Links that the team sends to a body that must answer, and what the body sends by it. */
  'answer-link:body': { limit: 5, windowSeconds: 60 * 60 },
  'answer-act:body': { limit: 60, windowSeconds: 60 * 60 },
  /** Reports on labels: each sends a mail to an address that somebody typed, and is read by the team. */
  'label-report:client': { limit: 60, windowSeconds: 60 * 60 },
  'label-report:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'label-report:label': { limit: 100, windowSeconds: 24 * 60 * 60 },
  'upload:account': { limit: 100, windowSeconds: 60 * 60 },
} as const satisfies Record<string, { limit: number; windowSeconds: number }>

export type LimitedAct = keyof typeof rateFigures
/** The counter of an act for one key: takeToken(counterOf('sign-in:account', email)). */
export const counterOf = (name: LimitedAct, key: string) => ({ name, key, ...rateFigures[name] })
