import * as z from 'zod/mini'
import { type StatutesProblem } from '../problem'
import { assemblyKinds, type Statutes, statutesSchema } from '../statutes'
import { shapeProblem, statutesProblems } from '../statutes-problems'
import { fieldOfPath } from './field-of-path'
import { countOf, type DraftFields, type DraftList } from './fields'
import { fieldProblem } from './field-problem'
import { idFrom, readAmount, readPercentage, readShare, readWhole, type Value } from './values'

/** What a draft comes to: the statutes where every field can be read, and all that is wrong, each beside its field. */
export type ReadDraft = { statutes: Statutes | null; problems: StatutesProblem[] }

/**
 * Reads a draft: first each field by itself; where all can be read, then what contradicts itself and what the law forbids.
 * `path` of a problem is the name of the editor's field to put right.
 */
export function readFields(fields: DraftFields): ReadDraft {
  const reader = new Reader(fields)
  const content = reader.statutes()
  if (reader.problems.length > 0) return { statutes: null, problems: reader.problems }
  const shape = z.safeParse(statutesSchema, content)
  const problems = shape.success ? statutesProblems(shape.data) : shape.error.issues.map(shapeProblem)
  return {
    statutes: shape.success ? shape.data : null,
    problems: problems.map((found) => ({ ...found, path: fieldOfPath(found.path) })),
  }
}

/** Reads field by field and notes what cannot be read; what it gives is checked by the schema afterwards. */
class Reader {
  readonly problems: StatutesProblem[] = []
  constructor(private readonly fields: DraftFields) {}

  private text(name: string): string {
    return (this.fields[name] ?? '').trim()
  }

  private value<T>(name: string, read: (text: string) => Value<T>): T | null {
    const text = this.text(name)
    const found: Value<T> = text === '' ? { code: 'empty' } : read(text)
    if ('value' in found) return found.value
    this.problems.push(fieldProblem(name, found.code))
    return null
  }

  /** An empty field says "none", "without limit". */
  private optional<T>(name: string, read: (text: string) => Value<T>): T | null {
    return this.text(name) === '' ? null : this.value(name, read)
  }

  /** A number that statutes may leave out. */
  private leftOut(member: string, name: string): Record<string, number> {
    const found = this.optional(name, readWhole)
    return found === null ? {} : { [member]: found }
  }

  /** The English text where there is one, else the French one. */
  private names(path: string) {
    const fr = this.value(`${path}.fr`, (text) => ({ value: text }))
    return { fr, en: this.text(`${path}.en`) || fr }
  }

  private choice(name: string): string | null {
    return this.value(name, (text) => ({ value: text }))
  }

  private isTicked(name: string): boolean {
    return this.text(name) !== ''
  }

  private items<T>(list: DraftList, read: (path: string) => T): T[] {
    const count = countOf(this.fields, list)
    return Array.from({ length: count }, (_, index) => read(`${list}.${index}`))
  }

  private id(path: string): string {
    return this.text(`${path}.id`) || idFrom(this.text(`${path}.name.fr`))
  }

  private majority(path: string) {
    const kind = this.choice(`${path}.kind`)
    return {
      rule: kind === 'more-for-than-against' ? { kind } : { kind, share: this.value(`${path}.rule`, readShare) },
      base: this.choice(`${path}.base`),
      countAbstentions: this.isTicked(`${path}.countAbstentions`),
      countBlanks: this.isTicked(`${path}.countBlanks`),
    }
  }

  private voting() {
    const kind = this.choice('voting.kind')
    if (kind !== 'colleges') return { kind }
    const then = this.choice('voting.smallCollege.then')
    return {
      kind,
      colleges: this.items('voting.colleges', (path) => ({
        id: this.id(path),
        name: this.names(`${path}.name`),
        weight: this.value(`${path}.weight`, readPercentage),
      })),
      count: this.choice('voting.count'),
      emptyCollege: this.choice('voting.emptyCollege'),
      leastSize: this.value('voting.leastSize', readWhole),
      smallCollege: then === 'merged' ? { then, into: this.choice('voting.smallCollege.into') } : { then },
    }
  }

  private quorums() {
    const kinds = this.items('resolutionKinds', (path) => this.text(`${path}.assembly`))
    // A kind of assembly that no resolution calls for has no quorum to set.
    return assemblyKinds.flatMap((assembly, row) =>
      kinds.includes(assembly)
        ? ([1, 2] as const).map((call) => ({
            assembly,
            call,
            share: this.optional(`quorums.${row * 2 + call - 1}.share`, readShare),
          }))
        : [],
    )
  }

  private body(path: string) {
    return {
      id: this.id(path),
      name: this.names(`${path}.name`),
      description: this.names(`${path}.description`),
      role: this.choice(`${path}.role`),
      seats: { least: this.value(`${path}.seats.least`, readWhole), most: this.value(`${path}.seats.most`, readWhole) },
      termMonths: this.value(`${path}.termMonths`, readWhole),
      renewals: this.optional(`${path}.renewals`, readWhole),
      namedBy: this.choice(`${path}.namedBy`),
      noticeDays: this.value(`${path}.noticeDays`, readWhole),
      quorum: this.value(`${path}.quorum`, readShare),
      majority: this.majority(`${path}.majority`),
      chairCasting: this.isTicked(`${path}.chairCasting`),
      proxyCap: this.value(`${path}.proxyCap`, readWhole),
    }
  }

  statutes() {
    const hasCapital = this.text('capital.shareValue') !== ''
    const hasColleges = this.text('voting.kind') === 'colleges'
    const days = (name: string) => this.value(name, readWhole)
    return {
      name: this.names('name'),
      legalForm: this.choice('legalForm'),
      categories: this.items('categories', (path) => ({
        id: this.id(path),
        name: this.names(`${path}.name`),
        description: this.names(`${path}.description`),
        tie: this.choice(`${path}.tie`),
        admits: this.choice(`${path}.admits`)?.split(','),
        college: hasColleges ? this.text(`${path}.college`) || null : null,
        leastShares: hasCapital ? this.value(`${path}.leastShares`, readWhole) : 0,
        duesCents: this.value(`${path}.dues`, readAmount),
      })),
      voting: this.voting(),
      quorums: this.quorums(),
      resolutionKinds: this.items('resolutionKinds', (path) => ({
        id: this.id(path),
        name: this.names(`${path}.name`),
        assembly: this.choice(`${path}.assembly`),
        majority: this.majority(`${path}.majority`),
      })),
      ties: this.choice('ties'),
      electionTies: this.choice('electionTies'),
      notice: {
        ordinaryDays: days('notice.ordinaryDays'),
        extraordinaryDays: days('notice.extraordinaryDays'),
        secondCallDays: days('notice.secondCallDays'),
      },
      proxies: {
        cap: days('proxies.cap'),
        sameCollege: this.isTicked('proxies.sameCollege'),
        blank: this.choice('proxies.blank'),
      },
      initiative: {
        item: this.value('initiative.item', readShare),
        assembly: this.value('initiative.assembly', readShare),
        itemDaysBefore: days('initiative.itemDaysBefore'),
        ...this.leftOut('signingDays', 'initiative.signingDays'),
        ...this.leftOut('assemblyDays', 'initiative.assemblyDays'),
      },
      capital: hasCapital
        ? {
            shareValueCents: this.value('capital.shareValue', readAmount),
            floor: this.value('capital.floor', readShare),
          }
        : null,
      leaving: {
        noticeDays: days('leaving.noticeDays'),
        repaymentMonths: hasCapital ? days('leaving.repaymentMonths') : 0,
        hearingDays: days('leaving.hearingDays'),
        appealDays: days('leaving.appealDays'),
        unpaidDuesDays: this.optional('leaving.unpaidDuesDays', readWhole),
      },
      bodies: this.items('bodies', (path) => this.body(path)),
    }
  }
}
