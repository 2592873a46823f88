import * as z from 'zod/mini'
import { roles } from '../../../platform/permissions'

/** Association of the law of 1 July 1901; SCIC of the law 47-1775, art. 19 quinquies; GIP of the law 2011-525, art. 98. */
export const legalForms = ['association', 'scic-sa', 'scic-sas', 'scic-sarl', 'gip'] as const
export type LegalForm = (typeof legalForms)[number]

/** What may be a member: a person, or one of the kinds of organisation that the portal knows. */
export const memberKinds = ['person', 'association', 'company', 'local-authority', 'public-body'] as const
export type MemberKind = (typeof memberKinds)[number]

/** What ties a category to the cooperative (law 47-1775, art. 19 septies: beneficiaries and employees, or producers). */
export const categoryTies = [
  'beneficiary',
  'employee',
  'producer',
  'volunteer',
  'local-authority',
  'funder',
  'partner',
] as const
export type CategoryTie = (typeof categoryTies)[number]

export const assemblyKinds = ['ordinary', 'extraordinary'] as const
export type AssemblyKind = (typeof assemblyKinds)[number]

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
const words = (most: number) =>
  z.strictObject({
    fr: z.string().check(z.minLength(1), z.maxLength(most)),
    en: z.string().check(z.minLength(1), z.maxLength(most)),
  })
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))
const share = z
  .strictObject({ numerator: whole(0, 1000), denominator: whole(1, 1000) })
  .check(z.refine(({ numerator, denominator }) => numerator <= denominator))

/**
 * How much is enough. 'more-for-than-against' compares the two; 'more-than' and 'at-least' compare what is for with a share
 * of the base.
 */
export const majoritySchema = z.strictObject({
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('more-for-than-against') }),
    z.strictObject({ kind: z.literal('more-than'), share }),
    z.strictObject({ kind: z.literal('at-least'), share }),
  ]),
  /** Of what the share is taken: votes expressed; members present or represented; all who are entitled to vote. */
  base: z.enum(['expressed', 'present', 'entitled']),
  /** Whether abstentions and blank votes count among the votes expressed. */
  countAbstentions: z.boolean(),
  countBlanks: z.boolean(),
})
export type Majority = z.infer<typeof majoritySchema>

const category = z.strictObject({
  id,
  name: words(120),
  /** Who may enter it, in plain words. */
  description: words(600),
  tie: z.enum(categoryTies),
  admits: z.array(z.enum(memberKinds)).check(z.minLength(1)),
  /** The college that its members vote in; null where the vote has no college. */
  college: z.nullable(id),
  /** 0 where the legal form has no shares. */
  leastShares: whole(0, 100_000),
  /** Yearly dues, in cents. */
  duesCents: whole(0, 10_000_000),
})

const college = z.strictObject({
  id,
  name: words(120),
  /** In ten-thousandths of all votes: 2 500 is 25 %. The weights of all colleges add up to 10 000. */
  weight: whole(0, 10_000),
})

/** How votes are counted among members. Capital is never a weight (law 47-1775, art. 19 octies). */
const voting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one-member-one-vote') }),
  z.strictObject({
    kind: z.literal('colleges'),
    colleges: z.array(college).check(z.minLength(1), z.maxLength(20)),
    /** 'proportional': each college's votes share its weight; 'winner-takes-all': its majority takes all of it. */
    count: z.enum(['proportional', 'winner-takes-all']),
    /** The weight of a college in which nobody voted is lost, or shared among the others in proportion to theirs. */
    emptyCollege: z.enum(['lost', 'redistributed']),
    /** Below this many entitled members a college's secret votes cannot be published apart. */
    leastSize: whole(1, 1000),
    /** What a secret vote becomes then: a named one, one with that college merged into another, or put off. */
    smallCollege: z.discriminatedUnion('then', [
      z.strictObject({ then: z.literal('named') }),
      z.strictObject({ then: z.literal('merged'), into: id }),
      z.strictObject({ then: z.literal('postponed') }),
    ]),
  }),
  /** A GIP alone (law 2011-525, art. 99, 6°): each member has a number of votes, given at its admission; named votes only. */
  z.strictObject({ kind: z.literal('member-weights') }),
])

const quorum = z.strictObject({
  assembly: z.enum(assemblyKinds),
  /** First or second call. */
  call: z.union([z.literal(1), z.literal(2)]),
  /** Share of the members entitled to vote who must be present or represented; null: none is asked. */
  share: z.nullable(share),
})

const resolutionKind = z.strictObject({
  id,
  name: words(120),
  assembly: z.enum(assemblyKinds),
  majority: majoritySchema,
})

const body = z.strictObject({
  id,
  name: words(120),
  /** What it does, in plain words. */
  description: words(600),
  /** The portal's role that a mandate in this body gives. */
  role: z.enum(roles),
  seats: z.strictObject({ least: whole(1, 200), most: whole(1, 200) }),
  termMonths: whole(1, 120),
  /** How many times in a row a mandate may be renewed; null: without limit. */
  renewals: z.nullable(whole(0, 20)),
  namedBy: z.enum(['assembly', 'board', 'outside']),
  noticeDays: whole(0, 60),
  quorum: share,
  majority: majoritySchema,
  /** On a tie the chair's vote prevails; otherwise the proposal is not adopted. */
  chairCasting: z.boolean(),
  /** Proxies that one of its members may hold; 0: none. */
  proxyCap: whole(0, 10),
})

/**
 * The statutes as data: one version, in force from a date. Everything that the portal computes of memberships, assemblies,
 * bodies and votes is read from here; what the law forbids is said by `statutesProblems`.
 */
export const statutesSchema = z.strictObject({
  name: words(200),
  legalForm: z.enum(legalForms),
  categories: z.array(category).check(z.minLength(1), z.maxLength(30)),
  voting,
  quorums: z.array(quorum),
  resolutionKinds: z.array(resolutionKind).check(z.minLength(1), z.maxLength(20)),
  /** A vote for or against that ends level: not adopted, or the chair's own vote prevails. */
  ties: z.enum(['rejected', 'chair-prevails']),
  /** Candidates level at the last seat: drawn by lot (with a published seed), or the eldest. */
  electionTies: z.enum(['lot', 'eldest']),
  notice: z.strictObject({ ordinaryDays: whole(0, 90), extraordinaryDays: whole(0, 90), secondCallDays: whole(0, 90) }),
  proxies: z.strictObject({
    /** Proxies that one member may hold; 0: none allowed. */
    cap: whole(0, 100),
    sameCollege: z.boolean(),
    /** A proxy that names nobody: goes to the chair, who votes for what the board proposes; or is refused. */
    blank: z.enum(['chair', 'refused']),
  }),
  /** Share of the members whose signatures put an item on the agenda, or call an assembly. */
  initiative: z.strictObject({
    item: share,
    assembly: share,
    itemDaysBefore: whole(0, 90),
    /** How many days signatures are gathered; left out: what the portal gives (`usualSigningDays` of governance). */
    signingDays: z.optional(whole(1, 365)),
    /** Days within which an assembly that members asked for is convened; left out: the statutes give no delay. */
    assemblyDays: z.optional(whole(1, 180)),
  }),
  /** Null where the legal form has no capital. */
  capital: z.nullable(
    z.strictObject({
      shareValueCents: whole(1, 100_000_000),
      /** The paid capital never falls below this part of the highest reached (law 47-1775, art. 13). */
      floor: share,
    }),
  ),
  leaving: z.strictObject({
    noticeDays: whole(0, 365),
    /** Shares are paid back within this many months of the accounts of the year of leaving. */
    repaymentMonths: whole(0, 120),
    /** Days that a member has to be heard before an exclusion, then to appeal to the assembly. */
    hearingDays: whole(1, 90),
    appealDays: whole(1, 180),
    /** Days without dues paid after a reminder before the board may strike off; null: never for that. */
    unpaidDuesDays: z.nullable(whole(1, 730)),
  }),
  bodies: z.array(body).check(z.minLength(1), z.maxLength(20)),
})
export type Statutes = z.infer<typeof statutesSchema>
export type Category = Statutes['categories'][number]
export type Voting = Statutes['voting']
export type College = z.infer<typeof college>
export type ResolutionKind = Statutes['resolutionKinds'][number]
export type Body = Statutes['bodies'][number]
