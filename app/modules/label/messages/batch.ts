import { plural } from '~/platform/i18n/format'
import type { Messages } from '~/platform/i18n/messages'

/** One act on several files of the queue: choosing, seeing before, and what came of each. */
const fr = {
  tick: 'Choisir',
  tickFile: (number: string) => `Choisir la demande ${number}`,
  tickAll: 'Cocher toute la page',
  tickNone: 'Décocher toute la page',
  title: 'Agir sur les dossiers cochés',
  lede: 'Rien ne se fait avant que vous ayez vu, dossier par dossier, ce qui se passerait.',
  act: 'Que faire',
  acts: {
    take: 'Les prendre',
    assign: 'Les confier à quelqu’un',
    release: 'Les libérer',
    'remind-applicant': 'Relancer l’organisation',
    'remind-experts': 'Relancer les personnes dont l’avis est dû',
  },
  hints: {
    take: 'Ceux que personne n’a\u00a0: vous les instruirez.',
    assign: 'La personne choisie ci-dessous en est prévenue.',
    release: 'Plus personne ne les a\u202f; qui instruit peut les prendre.',
    'remind-applicant':
      'Ceux qui attendent un complément, et que vous instruisez. Un brouillon n’est montré qu’à son organisation\u00a0: le portail la prévient lui-même avant de le supprimer.',
    'remind-experts': 'Les avis dus dans la semaine ou en retard, sur les dossiers que vous instruisez.',
  },
  instructor: 'À qui les confier',
  see: 'Voir ce qui se passerait',
  page: {
    title: 'Vérifier avant d’agir',
    doneTitle: 'Ce qui a été fait',
    metaDescription: 'Un acte sur plusieurs demandes de label\u00a0: ce qui se passerait, puis ce qui a été fait.',
    lede: 'Chaque dossier est traité à part\u00a0: celui qui ne peut pas l’être n’arrête pas les autres.',
    assignedTo: (name: string) => `Les confier à ${name}`,
    count: (doable: number, all: number) =>
      doable === 0
        ? 'Rien ne peut être fait de ces dossiers.'
        : doable === all
          ? `${plural(all, 'fr', 'Ce dossier est prêt', `Ces ${all}\u00a0dossiers sont prêts`)}.`
          : `${doable}\u00a0${plural(doable, 'fr', 'dossier', 'dossiers')} sur ${all}\u00a0: les autres restent comme ils sont, et la raison est dite.`,
    doneCount: (done: number, all: number) =>
      done === 0
        ? 'Rien n’a changé.'
        : `Fait pour ${done}\u00a0${plural(done, 'fr', 'dossier', 'dossiers')} sur ${all}.`,
    file: 'Dossier',
    state: 'État',
    what: 'Ce qui se passerait',
    result: 'Résultat',
    mail: 'Courriel',
    unknownFile: 'Dossier inconnu',
    noMail: 'aucun',
    mails: (people: number) => `à ${people}\u00a0${plural(people, 'fr', 'personne', 'personnes')}`,
    already: 'Rien à faire\u00a0: c’est déjà le cas.',
    would: {
      take: 'Vous l’instruirez.',
      assign: 'Il sera confié à cette personne.',
      release: 'Il n’aura plus personne.',
      'remind-applicant': 'Un rappel partira.',
      'remind-experts': 'Un rappel partira.',
    },
    did: {
      take: 'Vous l’instruisez.',
      assign: 'Il est confié.',
      release: 'Il est libéré.',
      'remind-applicant': 'Le rappel part.',
      'remind-experts': 'Le rappel part.',
    },
    confirm: {
      take: 'Les prendre',
      assign: 'Les confier',
      release: 'Les libérer',
      'remind-applicant': 'Envoyer les rappels',
      'remind-experts': 'Envoyer les rappels',
    },
    back: 'Revenir à la liste',
  },
  file: {
    release: 'Libérer ce dossier',
    remind: 'Relancer l’organisation',
    released: 'Le dossier est libéré\u00a0: qui instruit peut le prendre.',
    reminded: 'Le rappel part.',
  },
}

export const batchMessages: Messages<typeof fr> = {
  fr,
  en: {
    tick: 'Choose',
    tickFile: (number) => `Choose application ${number}`,
    tickAll: 'Tick the whole page',
    tickNone: 'Untick the whole page',
    title: 'Act on the files ticked',
    lede: 'Nothing is done before you have seen, file by file, what would happen.',
    act: 'What to do',
    acts: {
      take: 'Take them',
      assign: 'Hand them to somebody',
      release: 'Free them',
      'remind-applicant': 'Remind the organisation',
      'remind-experts': 'Remind those whose opinion is due',
    },
    hints: {
      take: 'Those that nobody has: you will examine them.',
      assign: 'The person chosen below is told of it.',
      release: 'Nobody has them any more; whoever examines may take them.',
      'remind-applicant':
        'Those that await a completion, and that you examine. A draft is shown to its organisation alone: the portal itself tells it before the draft is removed.',
      'remind-experts': 'Opinions due within the week or late, on files that you examine.',
    },
    instructor: 'Whom to hand them to',
    see: 'See what would happen',
    page: {
      title: 'Check before acting',
      doneTitle: 'What was done',
      metaDescription: 'One act on several label applications: what would happen, then what was done.',
      lede: 'Each file is dealt with apart: one that cannot be stops no other.',
      assignedTo: (name) => `Hand them to ${name}`,
      count: (doable, all) =>
        doable === 0
          ? 'Nothing can be done with these files.'
          : doable === all
            ? `${plural(all, 'en', 'This file is ready', `These ${all} files are ready`)}.`
            : `${doable} ${plural(doable, 'en', 'file', 'files')} out of ${all}: the others stay as they are, and the reason is said.`,
      doneCount: (done, all) =>
        done === 0 ? 'Nothing has changed.' : `Done for ${done} ${plural(done, 'en', 'file', 'files')} out of ${all}.`,
      file: 'File',
      state: 'State',
      what: 'What would happen',
      result: 'Result',
      mail: 'Mail',
      unknownFile: 'Unknown file',
      noMail: 'none',
      mails: (people) => `to ${people} ${plural(people, 'en', 'person', 'people')}`,
      already: 'Nothing to do: it is so already.',
      would: {
        take: 'You will examine it.',
        assign: 'It will be handed to this person.',
        release: 'Nobody will have it any more.',
        'remind-applicant': 'A reminder will leave.',
        'remind-experts': 'A reminder will leave.',
      },
      did: {
        take: 'You examine it.',
        assign: 'It is handed over.',
        release: 'It is free.',
        'remind-applicant': 'The reminder leaves.',
        'remind-experts': 'The reminder leaves.',
      },
      confirm: {
        take: 'Take them',
        assign: 'Hand them over',
        release: 'Free them',
        'remind-applicant': 'Send the reminders',
        'remind-experts': 'Send the reminders',
      },
      back: 'Back to the list',
    },
    file: {
      release: 'Free this file',
      remind: 'Remind the organisation',
      released: 'The file is free: whoever examines may take it.',
      reminded: 'The reminder leaves.',
    },
  },
}
