import { formatList, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { capital } from '~/platform/pure/capital'
import type { AnswerForm } from '../criteria/rules/book'
import { describe } from '../criteria/rules/describe'
import { decisionMessages } from '../label/messages/decision'
import { publicMessages } from '../label/messages/public'
import type { Charter, Criterion } from '../label/rules/charter'
import { charterLabels } from '../label/rules/labels'
import { charterMessages } from './messages/public'
import type { Article, AwardCondition, CriterionPart, HeadPart } from './rules/compare-charters'

function answerWords(form: AnswerForm, locale: Locale): string {
  const { answers } = publicMessages[locale].charter
  const number = (value: number) => formatNumber(value, locale)
  switch (form.type) {
    case 'boolean':
      return answers.boolean
    case 'date':
      return [answers.date, ...[form.earliest, form.latest].filter((day) => day !== undefined)].join(', ')
    case 'choice':
      return answers.choice(form.options.map(({ label }) => label[locale]).join(' · '))
    case 'number':
      return answers.number(number(form.minimum), number(form.maximum), form.unit ? `\u00a0${form.unit[locale]}` : '')
    case 'text':
      return answers.text(number(form.maximumLength))
    case 'list':
      return answers.list(number(form.maximumItems))
  }
}

/** One part of a criterion as it is read, in one language. */
export function criterionText(charter: Charter, criterion: Criterion, part: CriterionPart, locale: Locale): string {
  const { charter: words } = publicMessages[locale]
  const kinds = decisionMessages[locale]
  const labels = charterLabels(charter)(criterion)
  const { appliesTo, importance, answer, evidence, rule } = criterion
  switch (part) {
    case 'article': {
      const article = charter.articles.find(({ id }) => id === criterion.article)
      return words.articleTitle(article?.number ?? 0, article?.title[locale] ?? criterion.article)
    }
    case 'appliesTo': {
      const who = [
        appliesTo.applicants.map((kind) => kinds.applicantKinds[kind]),
        appliesTo.initiatives.map((kind) => kinds.initiativeKinds[kind]),
      ]
      const when = appliesTo.when === undefined ? [] : [words.when(describe(appliesTo.when, labels, locale))]
      return [...who.map((list) => formatList(list, locale)), ...when].join(' · ')
    }
    case 'importance':
      return importance.kind === 'mandatory' ? words.mandatory : words.weight(importance.weight)
    case 'answer':
      return [
        answer.label[locale],
        ...(answer.help ? [answer.help[locale]] : []),
        `(${answerWords(answer, locale)})`,
      ].join(' ')
    case 'evidence':
      return evidence ? words.evidenceCount(evidence.minimum, evidence.help[locale]) : ''
    case 'rule':
      return rule.kind === 'expression'
        ? words.ruleMet(describe(rule.expression, labels, locale))
        : [
            words.ruleJudged,
            ...(rule.form === undefined ? [] : [words.ruleForm(describe(rule.form, labels, locale))]),
          ].join(' ')
    default:
      return criterion[part][locale]
  }
}

/** One part of what stands around the articles. */
export function headText(charter: Charter, part: HeadPart, locale: Locale): string {
  if (part !== 'settings') return charter[part][locale]
  const { settings: words } = publicMessages[locale].charter
  const { appeal } = charterMessages[locale]
  const number = (value: number) => formatNumber(value, locale)
  const { settings } = charter
  return [
    `${words.instruction}\u00a0: ${words.days(number(settings.instructionDays))}`,
    `${words.completion}\u00a0: ${words.days(number(settings.completionDays))}`,
    `${words.draft}\u00a0: ${words.days(number(settings.draftDays))}`,
    `${words.notice}\u00a0: ${words.days(number(settings.draftNoticeDays))}`,
    `${words.validity}\u00a0: ${words.months(number(settings.validityMonths))}`,
    ...(settings.appealDays === undefined ? [] : [appeal.days(settings.appealDays)]),
    ...(settings.appealDecisionDays === undefined ? [] : [appeal.decision(settings.appealDecisionDays)]),
    ...(settings.hearingDays === undefined ? [] : [appeal.hearing(settings.hearingDays)]),
    ...(settings.fileMonths === undefined ? [] : [appeal.files(settings.fileMonths)]),
    ...(settings.appealSuspends === undefined ? [] : [appeal.suspends(settings.appealSuspends)]),
  ].join('\n')
}

export const articleText = (article: Article, part: 'number' | 'title' | 'text', locale: Locale): string =>
  part === 'number' ? publicMessages[locale].charter.article(article.number) : article[part][locale]

export function conditionText(
  charter: Charter,
  condition: AwardCondition,
  part: 'article' | 'condition' | 'failure',
  locale: Locale,
): string {
  if (part === 'failure') return condition.failure[locale]
  if (part === 'condition') return `${capital(describe(condition.condition, charterLabels(charter)(), locale))}.`
  const article = charter.articles.find(({ id }) => id === condition.article)
  return publicMessages[locale].charter.articleTitle(article?.number ?? 0, article?.title[locale] ?? condition.article)
}
