import type { Messages } from '~/platform/i18n/messages'
import type { surveyQuestions, SurveyQuestion } from '../rules/survey'

type Choices = { [Q in SurveyQuestion]: Record<(typeof surveyQuestions)[Q][number], string> }

const choices: Choices = {
  gender: { woman: 'Une femme', man: 'Un homme', other: 'Autrement' },
  age: {
    '0-14': 'Moins de 15 ans',
    '15-29': '15 à 29 ans',
    '30-44': '30 à 44 ans',
    '45-59': '45 à 59 ans',
    '60-74': '60 à 74 ans',
    '75+': '75 ans et plus',
  },
  departement: {
    18: 'Cher',
    28: 'Eure-et-Loir',
    36: 'Indre',
    37: 'Indre-et-Loire',
    41: 'Loir-et-Cher',
    45: 'Loiret',
    outside: 'Hors de la région',
  },
  'first-time': { yes: 'Oui, c’est la première fois', no: 'Non, j’ai déjà participé à un débat public' },
}
const questions: Record<SurveyQuestion, string> = {
  gender: 'Vous êtes',
  age: 'Votre âge',
  departement: 'Vous habitez',
  'first-time': 'Est-ce la première fois que vous prenez part à un débat public\u202f?',
}

const fr = {
  invite: 'Pour savoir qui prend part et qui manque, quatre questions facultatives, sans votre nom\u00a0:',
  inviteLink: 'dire qui je suis',
  title: 'Qui participe\u202f?',
  lede: 'Quatre questions, toutes facultatives, pour savoir qui prend part au débat et qui manque.',
  description: 'Dire qui l’on est, sans se nommer\u00a0: quatre questions facultatives.',
  choices,
  questions,
  unsaid: 'Je préfère ne pas le dire',
  keptTitle: 'Ce qui est gardé',
  kept: 'Seulement des totaux\u00a0: «\u202ftant de personnes de 30 à 44 ans\u202f». Ni votre nom, ni votre adresse, ni l’heure, ni le lien entre vos réponses, ni le lien avec ce que vous avez écrit.',
  worth:
    'Rien n’empêche de répondre deux fois\u00a0: ces totaux donnent une idée, et le rapport le dit. Les groupes de moins de cinq personnes sont réunis avant d’être montrés.',
  submit: 'Envoyer',
  done: 'Merci\u00a0: c’est ajouté aux totaux.',
  closed: 'Ce débat n’est pas ouvert\u00a0: le questionnaire ne se remplit que pendant le débat.',
  back: 'Revenir au débat',
}

export const surveyMessages: Messages<typeof fr> = {
  fr,
  en: {
    invite: 'To know who takes part and who is missing, four optional questions, without your name:',
    inviteLink: 'say who I am',
    title: 'Who takes part?',
    lede: 'Four questions, none required, to know who takes part in the debate and who is missing.',
    description: 'Saying who one is, without giving a name: four optional questions.',
    choices: {
      gender: { woman: 'A woman', man: 'A man', other: 'Otherwise' },
      age: {
        '0-14': 'Under 15',
        '15-29': '15 to 29',
        '30-44': '30 to 44',
        '45-59': '45 to 59',
        '60-74': '60 to 74',
        '75+': '75 and over',
      },
      departement: { ...choices.departement, outside: 'Outside the région' },
      'first-time': { yes: 'Yes, it is the first time', no: 'No, I took part in a public debate before' },
    },
    questions: {
      gender: 'You are',
      age: 'Your age',
      departement: 'You live in',
      'first-time': 'Is this the first time that you take part in a public debate?',
    },
    unsaid: 'I would rather not say',
    keptTitle: 'What is kept',
    kept: 'Totals alone: “so many people from 30 to 44”. Not your name, not your address, not the time, not which answers go together, nothing that ties them to what you wrote.',
    worth:
      'Nothing prevents answering twice: these totals give an idea, and the report says so. Groups of fewer than five people are put together before they are shown.',
    submit: 'Send',
    done: 'Thank you: it is added to the totals.',
    closed: 'This debate is not open: the form is filled only during the debate.',
    back: 'Back to the debate',
  },
}
