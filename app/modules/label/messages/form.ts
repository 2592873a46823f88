import type { Messages } from '~/platform/i18n/messages'

/** What the form's page says: apart from the module's other messages, since the browser loads these. */
const fr = {
  pageTitle: (step: string, title: string) => `${step} · ${title}`,
  back: 'Mes demandes de label',
  kicker: (kind: string) => `Demande de label · ${kind}`,
  steps: {
    label: 'Étapes de la demande',
    organisation: 'Votre organisation',
    initiative: 'La démarche',
    charter: 'La charte',
    evidence: 'Les preuves',
    review: 'Relire et déposer',
  },
  article: (number: number) => `Article ${number}`,
  articleOf: (index: number, count: number) => `La charte, page ${index} sur ${count}`,
  questions: (count: number) => (count > 1 ? `${count}\u00a0questions` : 'Une question'),
  mandatory: 'obligatoire',
  weight: (points: number) => (points > 1 ? `${points}\u00a0points` : '1\u00a0point'),
  advisory: 'utile à l’instruction',
  why: 'Ce qui est demandé, et pourquoi',
  source: 'D’où vient ce critère\u00a0:',
  yes: 'Oui',
  no: 'Non',
  onePerLine: 'Une réponse par ligne.',
  needsEvidence: (count: number) =>
    count > 1
      ? `${count}\u00a0pièces sont à joindre à l’étape «\u202fLes preuves\u202f».`
      : 'Une pièce est à joindre à l’étape «\u202fLes preuves\u202f».',
  titleField: 'Comment s’appelle la démarche\u202f?',
  titleNeeded: 'Écrivez le nom de la démarche, en 200\u00a0caractères au plus.',
  titleHint: 'Le nom que liront le comité et, si le label est accordé, le public.',
  kindField: 'Ce qui serait labellisé',
  kindFixed:
    'Le type ne change pas en cours de route, car les questions en dépendent. Pour en changer, ouvrez une autre demande.',
  save: 'Enregistrer',
  saveAndContinue: 'Enregistrer et continuer',
  continue: 'Continuer',
  previous: 'Étape précédente',
  saved: (time: string) => `Brouillon enregistré à ${time}`,
  saving: 'Enregistrement en cours',
  unsaved: 'Modifications pas encore enregistrées',
  autosaveNote: 'Le brouillon s’enregistre à mesure que vous écrivez.',
  offlineTitle: 'La connexion est perdue',
  offline: 'Continuez d’écrire\u00a0: votre texte est gardé dans ce navigateur. Le portail réessaie de lui-même.',
  signedOutTitle: 'Votre session s’est terminée',
  signedOut: 'Votre texte est gardé dans ce navigateur. Reconnectez-vous\u00a0: il reviendra ici, à sa place.',
  signIn: 'Se reconnecter',
  closedTitle: 'Ce dossier ne se modifie plus ici',
  closed: 'Il a été envoyé ou clos entre-temps. Votre texte reste dans ce navigateur.',
  seeFollowUp: 'Voir où il en est',
  restored: 'Un texte écrit ici et pas encore enregistré a été retrouvé\u00a0: il est remis à sa place.',
  conflictTitle: (count: number) =>
    count > 1 ? `${count}\u00a0réponses ont changé ailleurs` : 'Une réponse a changé ailleurs',
  conflict:
    'Une autre fenêtre ou une autre personne a enregistré autre chose pendant que vous écriviez. Rien n’est perdu\u00a0: choisissez.',
  conflictHere:
    'Vos textes sont ci-dessous, la version enregistrée est rappelée ici. Enregistrez de nouveau pour garder les vôtres.',
  yours: 'Votre version',
  stored: 'Version enregistrée',
  keepMine: 'Garder la mienne',
  takeStored: 'Prendre l’autre',
  noAnswer: '(sans réponse)',
  completion: 'Complément demandé',
  completionCriteria: 'Critères concernés\u00a0:',
  panel: {
    title: (met: number, total: number) =>
      met > 1 ? `${met}\u00a0critères sur ${total} remplis` : `${met}\u00a0critère sur ${total} rempli`,
    lede: (version: number, date: string) => `Charte, version ${version}, en vigueur depuis le ${date}.`,
    live: 'Mis à jour à mesure que vous écrivez.',
    judged: (count: number) =>
      count > 1
        ? `${count}\u00a0critères seront appréciés par l’instruction.`
        : 'Un critère sera apprécié par l’instruction.',
    notApplicable: (count: number) =>
      count > 1 ? `${count}\u00a0critères sans objet pour ce dossier` : 'Un critère sans objet pour ce dossier',
    seeMissing: (missing: number, judged: number) =>
      missing > 1
        ? `Voir les ${missing}\u00a0critères à compléter`
        : missing === 1
          ? 'Voir le critère à compléter'
          : judged > 1
            ? `Voir les ${judged}\u00a0critères à apprécier`
            : 'Voir le critère à apprécier',
    seeMet: (count: number) => (count > 1 ? `Voir les ${count}\u00a0critères remplis` : 'Voir le critère rempli'),
    complete: 'compléter',
    completeThis: (title: string) => `compléter\u00a0: ${title}`,
    article: (number: number) => `Art.\u00a0${number}`,
  },
  kinds: { debate: 'débat', process: 'démarche de participation', organisation: 'organisation' },
}

export const formMessages: Messages<typeof fr> = {
  fr,
  en: {
    pageTitle: (step, title) => `${step} · ${title}`,
    back: 'My label applications',
    kicker: (kind) => `Label application · ${kind}`,
    steps: {
      label: 'Steps of the application',
      organisation: 'Your organisation',
      initiative: 'The initiative',
      charter: 'The charter',
      evidence: 'The evidence',
      review: 'Review and submit',
    },
    article: (number) => `Article ${number}`,
    articleOf: (index, count) => `The charter, page ${index} of ${count}`,
    questions: (count) => (count === 1 ? 'One question' : `${count} questions`),
    mandatory: 'mandatory',
    weight: (points) => (points === 1 ? '1 point' : `${points} points`),
    advisory: 'useful to the examination',
    why: 'What is asked, and why',
    source: 'Where this criterion comes from:',
    yes: 'Yes',
    no: 'No',
    onePerLine: 'One answer per line.',
    needsEvidence: (count) =>
      count === 1
        ? 'One document is to be attached at the step “The evidence”.'
        : `${count} documents are to be attached at the step “The evidence”.`,
    titleField: 'What is the initiative called?',
    titleNeeded: 'Write the name of the initiative, in 200 characters at most.',
    titleHint: 'The name that the committee will read and, if the label is granted, the public.',
    kindField: 'What would be labelled',
    kindFixed:
      'The kind does not change on the way, since the questions depend on it. To change it, open another application.',
    save: 'Save',
    saveAndContinue: 'Save and continue',
    continue: 'Continue',
    previous: 'Previous step',
    saved: (time) => `Draft saved at ${time}`,
    saving: 'Saving',
    unsaved: 'Changes not saved yet',
    autosaveNote: 'The draft saves itself as you write.',
    offlineTitle: 'The connection is lost',
    offline: 'Go on writing: your text is kept in this browser. The portal tries again by itself.',
    signedOutTitle: 'Your session has ended',
    signedOut: 'Your text is kept in this browser. Sign in again: it will come back here, in its place.',
    signIn: 'Sign in again',
    closedTitle: 'This file can no longer be changed here',
    closed: 'It was submitted or closed meanwhile. Your text stays in this browser.',
    seeFollowUp: 'See where it stands',
    restored: 'A text written here and not saved yet was found: it is back in its place.',
    conflictTitle: (count) =>
      count === 1 ? 'One answer has changed elsewhere' : `${count} answers have changed elsewhere`,
    conflict: 'Another window or another person saved something else while you were writing. Nothing is lost: choose.',
    conflictHere: 'Your texts are below, the saved version is recalled here. Save again to keep yours.',
    yours: 'Your version',
    stored: 'Saved version',
    keepMine: 'Keep mine',
    takeStored: 'Take the other',
    noAnswer: '(no answer)',
    completion: 'Completion requested',
    completionCriteria: 'Criteria concerned:',
    panel: {
      title: (met, total) => (total === 1 ? `${met} criterion of 1 met` : `${met} criteria of ${total} met`),
      lede: (version, date) => `Charter, version ${version}, in force since ${date}.`,
      live: 'Updated as you write.',
      judged: (count) =>
        count === 1
          ? 'One criterion will be judged by the examiners.'
          : `${count} criteria will be judged by the examiners.`,
      notApplicable: (count) =>
        count === 1 ? 'One criterion does not apply to this file' : `${count} criteria do not apply to this file`,
      seeMissing: (missing, judged) =>
        missing > 1
          ? `See the ${missing} criteria to complete`
          : missing === 1
            ? 'See the criterion to complete'
            : judged > 1
              ? `See the ${judged} criteria to be judged`
              : 'See the criterion to be judged',
      seeMet: (count) => (count === 1 ? 'See the criterion met' : `See the ${count} criteria met`),
      complete: 'complete',
      completeThis: (title) => `complete: ${title}`,
      article: (number) => `Art. ${number}`,
    },
    kinds: { debate: 'debate', process: 'participation process', organisation: 'organisation' },
  },
}
