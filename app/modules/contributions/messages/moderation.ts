import type { Messages, Translation } from '~/platform/i18n/messages'

/** The published rules: what is removed and why, in the words that everyone reads. */
const fr = {
  reasons: {
    'personal-data': 'Données personnelles d’autrui',
    defamation: 'Diffamation',
    insult: 'Injure',
    discrimination: 'Propos discriminatoires ou haineux',
    threat: 'Menace ou appel à la violence',
    unlawful: 'Autre propos contraire à la loi',
    advertising: 'Publicité',
    'off-topic': 'Hors du sujet du débat',
    flood: 'Envois répétés',
  },
  meanings: {
    'personal-data': 'L’adresse, le téléphone ou la vie privée de quelqu’un qui ne l’a pas publié.',
    defamation: 'Un fait précis imputé à quelqu’un, qui porte atteinte à son honneur.',
    insult: 'Une parole blessante qui vise une personne ou un groupe, sans rien dire du sujet.',
    discrimination: 'Une parole contre des personnes à cause de ce qu’elles sont.',
    threat: 'Une menace, un chantage, un appel à nuire.',
    unlawful: 'Ce que la loi interdit de publier.',
    advertising: 'Un texte qui vend, ou qui sert d’abord à être vu.',
    'off-topic': 'Un texte sans lien avec la question posée. Une critique du débat lui-même n’est pas hors sujet.',
    flood: 'Le même texte, ou presque, envoyé de nombreuses fois.',
  },
  mail: {
    hello: 'Bonjour,',
    reason: 'Vous recevez ce message parce que cette adresse a été donnée pour participer à un débat.',
    rule: 'Règle',
    why: 'Ce que l’équipe en dit',
    removed: {
      subject: (number: number) => `Votre texte a été retiré (contribution n°\u00a0${number})`,
      text: (number: number, debate: string) =>
        `Dans le débat «\u202f${debate}\u202f», votre texte (contribution n°\u00a0${number}) a été retiré. La raison est affichée à sa place\u00a0; le numéro reste.`,
      appeal:
        'Vous pouvez faire appel\u00a0: les garants du débat, qui ne dépendent pas de l’équipe, décident et répondent en public.',
      action: 'Relire et faire appel',
    },
    restored: {
      subject: (number: number) => `Votre texte est revenu (contribution n°\u00a0${number})`,
      text: (number: number) => `Votre texte (contribution n°\u00a0${number}) est de nouveau publié. La réponse\u00a0:`,
      action: 'Voir la contribution',
    },
    answered: {
      subject: (number: number) => `Votre signalement\u00a0: contribution n°\u00a0${number}`,
      kept: 'Vous aviez signalé un texte. L’équipe l’a lu\u00a0: il ne contrevient pas aux règles de modération, et reste publié.',
      removed: 'Vous aviez signalé un texte. L’équipe l’a lu, et l’a retiré. La raison est affichée à sa place.',
      action: 'Voir la contribution',
      rules: 'Lire les règles de modération',
    },
    urgent: {
      subject: (number: number) => `Signalement grave\u00a0: contribution n°\u00a0${number}`,
      text: 'Un texte est signalé pour une raison grave. Rien n’est masqué tant que l’équipe ne l’a pas lu.',
      debate: 'Débat',
      action: 'Lire et décider',
      reason: 'Vous recevez ce message parce que vous faites partie de l’équipe.',
    },
    reply: {
      subject: (number: number, debate: string) => `Du nouveau sur la contribution n°\u00a0${number}\u00a0: ${debate}`,
      text: (number: number) =>
        `Quelqu’un a répondu à la contribution n°\u00a0${number}, que vous suivez. Un message par jour au plus.`,
      action: 'Lire les réponses',
    },
  },
}

const en: Translation<typeof fr> = {
  reasons: {
    'personal-data': 'Somebody else’s personal data',
    defamation: 'Defamation',
    insult: 'Insult',
    discrimination: 'Discrimination or hatred',
    threat: 'Threat or call to violence',
    unlawful: 'Other words against the law',
    advertising: 'Advertising',
    'off-topic': 'Outside the subject of the debate',
    flood: 'Repeated sending',
  },
  meanings: {
    'personal-data': 'The address, the telephone or the private life of somebody who did not publish it.',
    defamation: 'A precise fact imputed to somebody, that harms their honour.',
    insult: 'Hurtful words aimed at a person or a group, that say nothing of the subject.',
    discrimination: 'Words against people because of what they are.',
    threat: 'A threat, blackmail, a call to harm.',
    unlawful: 'What the law forbids to publish.',
    advertising: 'A text that sells, or that serves first of all to be seen.',
    'off-topic': 'A text without a link to the question. A criticism of the debate itself is not off topic.',
    flood: 'The same text, or nearly, sent many times.',
  },
  mail: {
    hello: 'Hello,',
    reason: 'You get this message because this address was given to take part in a debate.',
    rule: 'Rule',
    why: 'What the team says of it',
    removed: {
      subject: (number) => `Your text was removed (contribution no. ${number})`,
      text: (number, debate) =>
        `In the debate “${debate}”, your text (contribution no. ${number}) was removed. The reason is shown in its place; the number stays.`,
      appeal:
        'You can appeal: the guarantors of the debate, who do not depend on the team, decide and answer in public.',
      action: 'Read it again and appeal',
    },
    restored: {
      subject: (number) => `Your text is back (contribution no. ${number})`,
      text: (number) => `Your text (contribution no. ${number}) is published again. The answer:`,
      action: 'See the contribution',
    },
    answered: {
      subject: (number) => `Your report: contribution no. ${number}`,
      kept: 'You had reported a text. The team read it: it does not break the rules of moderation, and stays published.',
      removed: 'You had reported a text. The team read it, and removed it. The reason is shown in its place.',
      action: 'See the contribution',
      rules: 'Read the rules of moderation',
    },
    urgent: {
      subject: (number) => `Grave report: contribution no. ${number}`,
      text: 'A text is reported for a grave reason. Nothing is hidden until the team has read it.',
      debate: 'Debate',
      action: 'Read and decide',
      reason: 'You get this message because you are of the team.',
    },
    reply: {
      subject: (number, debate) => `News of contribution no. ${number}: ${debate}`,
      text: (number) => `Somebody answered contribution no. ${number}, which you follow. One message a day at most.`,
      action: 'Read the answers',
    },
  },
}

export const moderationMessages: Messages<typeof fr> = { fr, en }
