import type { PortalMethod } from './portal-method'

export type MethodTexts = Pick<
  PortalMethod,
  'title' | 'purpose' | 'whenToUse' | 'whenNotToUse' | 'material' | 'steps' | 'variants' | 'sources'
>

const tour =
  '- Faisons vivre une démocratie permanente, the citizens’ tour of the 23 bassins de vie, Région Centre-Val de Loire, 2017: the method served there.'

/** The seven methods in English, by their ids: read where the French text still is the one that the portal came with. */
export const methodsInEnglish: Readonly<Record<string, MethodTexts>> = {
  '01970000-0000-7000-8000-000000f0a001': {
    title: 'Open forum',
    purpose: `Have many and diverse people work together for a day on a question that they care about and that nobody has the answer to.

The agenda is not written beforehand: those who are there propose the subjects, then choose where they go. One leaves with as many reports as there were workshops, and with people determined to go on.`,
    whenToUse: `- The question is real, wide and urgent for those who come.
- Views are diverse, sometimes opposed, and everyone must be able to bring their own.
- Who decides is ready to hear subjects that they had not foreseen.
- One wants projects to be born that people carry themselves.`,
    whenNotToUse: `- The answer is already settled: the method does not serve to have it accepted.
- A weighed and argued opinion on a precise text is needed: prefer a group drawn by lot, which takes the time to learn.
- There are fewer than a dozen people: a simple, well-led meeting is enough.`,
    material: `- A large room to stand in a circle in, and corners to work in by tens.
- A wall for the marketplace: a grid of hours and places.
- Paper, felt pens, tape; a report sheet for each workshop.
- Something to drink and eat all day.`,
    steps: `1. **Open** (30 min). Everyone in a circle. One recalls the question, what will become of the work, and the principles: whoever is there are the right people; it starts when it starts; when it is over, it is over.
2. **Fill the marketplace** (30 min). Whoever wants to propose a subject writes it, reads it in the middle of the circle and posts it at an hour and a place. Proposing a subject is a promise to start the workshop and to report on it.
3. **Work** (three or four slots of an hour to an hour and a half). Everyone goes where they want. The law of two feet: if you learn nothing and bring nothing, change workshops.
4. **Read** (30 min). Reports are posted as they come; one reads them, one adds to them.
5. **Converge** (45 min). One groups, chooses what deserves a follow-up, says who takes it and when one meets again.
6. **Close** (15 min). Once around the circle, briefly.`,
    variants: `- In half a day: two slots instead of four, and a shorter convergence.
- On line: the marketplace becomes a shared board, the workshops video rooms.
- Over two days: the second serves to go from ideas to action plans.`,
    sources: `- Harrison Owen, *Open Space Technology: A User’s Guide*, Berrett-Koehler.\n${tour}`,
  },
  '01970000-0000-7000-8000-000000f0a002': {
    title: 'Moving debate',
    purpose: `Bring out arguments, not camps. A statement splits the room in two: on one side those who agree, on the other the rest. Only one argument is discussed at a time, and one changes places when one of them moves you.

The body helps to think: one sees that everyone’s opinion shifts, one’s own included.`,
    whenToUse: `- To open a meeting and get people who do not know each other to speak.
- On a subject where one believes to know beforehand what each person thinks.
- With young people, or people whom round tables bore.`,
    whenNotToUse: `- To decide: it is not a vote, and where somebody stands does not commit them.
- On what touches the private life or the identity of those present, who must not have to justify themselves standing before others.
- If some cannot move about and nothing was foreseen for it: see the variants.`,
    material: `- A clear space, or a yard.
- A line on the floor: chalk, rope or tape.
- Three or four prepared statements, short, that truly divide.`,
    steps: `1. **Set the rule** (5 min). One may exaggerate and change one’s mind; one listens to the end; one does not answer a person, one brings another argument.
2. **Read the statement** twice, without explaining it.
3. **Take sides**, without a middle: the middle will come later, through the arguments.
4. **Prepare** (3 min). Each side looks, in a low voice, for its best arguments.
5. **Debate** (15 to 20 min). One argument from one side, then one from the other. After each, whoever was shaken changes sides, and may say why.
6. **Start again** with another statement.
7. **Gather** (10 min). One notes the arguments that moved most people: that is what remains.`,
    variants: `- Seated: two coloured cards, which one turns over.
- The river of doubt: a middle is added, kept for those who ask a question.
- In a small group: both sides swap places half-way and defend the other position.`,
    sources: `- A method passed on by word of mouth in popular education; it has no reference work.\n${tour}`,
  },
  '01970000-0000-7000-8000-000000f0a003': {
    title: 'Film and debate',
    purpose: `Bring together around a film people who would not come to a meeting, and then talk about what it stirs. The film gives everyone the same starting point: one can talk about it without being a specialist.`,
    whenToUse: `- To open a cycle, widen the circle, make a subject known.
- In a village or a neighbourhood that has a hall, but not the habit of debate.
- When a story makes things clearer than a talk.`,
    whenNotToUse: `- To produce proposals in the evening: time is short after the film.
- If the film is a plea and nobody brings the other point of view: one no longer debates, one joins.`,
    material: `- A hall, a screen, decent sound, and the film with the right to show it in public.
- Seats that can be turned to face each other after the showing.
- Somebody who leads, and somebody who knows the subject without being a party to it.`,
    steps: `1. **Choose the film together**, short enough to leave an hour to speak. Check the rights of public showing.
2. **Prepare two questions** that the film asks without answering.
3. **Welcome** (10 min): say why this film, and what will be made of the discussion.
4. **Show it.**
5. **Let it breathe** (5 min): each tells their neighbours the scene that stays with them.
6. **Debate** (45 to 60 min). One starts from the scenes, then comes here: does this happen where we live? Whoever knows the subject answers, they do not conclude.
7. **End with a door**: the next meeting, a list to leave one’s address on, a place to go and see.`,
    variants: `- In the open, in summer, showing documentaries filmed on the spot.
- Several short films, each followed by ten minutes of talk.
- With school classes: pupils prepare and lead the debate.`,
    sources: tour,
  },
  '01970000-0000-7000-8000-000000f0a004': {
    title: 'Collective intelligence platform',
    purpose: `Collect, discuss and order on line the contributions of many people, at the hour that suits them, and keep track of what becomes of each. It carries meetings further: what is said there goes in, what is written there prepares others.`,
    whenToUse: `- Those concerned are many, far away, or busy at meeting hours.
- The subject can be cut into clear questions.
- One undertakes to read, to group and to answer: somebody is needed for it, every week.`,
    whenNotToUse: `- Alone, when a part of the public is not at ease with writing or with a screen.
- To count voices and draw a majority from them: those who come are not representative.
- If nothing is foreseen to answer: a suggestion box without answers discourages for a long time.`,
    material: `- A site that works on a phone, is accessible, and publishes its data under an open licence.
- A short moderation charter, written before the opening.
- Somebody who leads, and relays on the spot who type in what people say.`,
    steps: `1. **Ask three to five questions**, said as one would ask a neighbour. Say who decides, on what, and when.
2. **Prime it** with the contributions of the first meetings, so that nobody comes to an empty page.
3. **Open** for an announced time. Every contribution is public and is given an address.
4. **Lead**: thank, prompt, bring together what is alike, point out what is missing.
5. **Sum up half-way**, and open the summary itself to comments.
6. **Close and report**: each contribution is tied to a follow-up, or to the reason why it has none.
7. **Publish the data** so that others can sum up again.`,
    variants: `- With terminals or notebooks in town halls and libraries, typed in afterwards.
- In two stages: first observations, then proposals.
- Beside a group drawn by lot that reads everything and makes an opinion of it.`,
    sources: `- Pierre Lévy, *L’Intelligence collective. Pour une anthropologie du cyberespace*, La Découverte, 1994.\n${tour}`,
  },
  '01970000-0000-7000-8000-000000f0a005': {
    title: 'Open round table',
    purpose: `Keep what is good in a round table, people who prepared what they say, without what is bad in it, a room that waits for its turn. At the table some seats stay free: whoever wants to speak sits down, then leaves their place.`,
    whenToUse: `- Elected officials, people in charge or specialists come, and the room has as much to say as they do.
- The group is too large for everyone to speak in turn.
- One wants a discussion, and not a string of questions at the microphone.`,
    whenNotToUse: `- Before a room that does not dare: begin with exchanges by threes or fours.
- If the guests refuse to be interrupted or contradicted.`,
    material: `- A table, or a circle of six to eight chairs in the middle of the room, two or three of them empty.
- The other chairs in circles around, with ways to come through.
- One or two microphones at the table, if the room is large.`,
    steps: `1. **Say the rule** (5 min): one speaks from the table only; the free seats are everyone’s; having spoken and heard the answer, one gives one’s place back.
2. **Open** (15 min): each guest says in two minutes one thing that they are sure of and one that they doubt.
3. **Discuss** (45 to 60 min). Whoever leads sees to it that one seat at least is always free, and invites those who were not heard.
4. **Empty the table** (15 min): the guests rise and listen; the room takes all the seats.
5. **Conclude** (10 min): each guest says what they heard that was new and what they will do with it. It is noted and published.`,
    variants: `- Without guests: four volunteers begin, one seat stays empty.
- With a reserved chair, for instance for those under 25.`,
    sources: tour,
  },
  '01970000-0000-7000-8000-000000f0a006': {
    title: 'Drawn vision',
    purpose: `Build together a picture of a future that one wishes for, on a large sheet, and use it to choose where to begin. Drawing obliges to be concrete, and puts those who speak well and the others on an equal footing.`,
    whenToUse: `- A group must set its course: a village project, an association, a neighbourhood.
- Worn words hide disagreements, or agreements.
- One wants a trace to post, and to take up again at the next meeting.`,
    whenNotToUse: `- To settle a budget or a text: the picture gathers, it does not decide.
- If the future one speaks of depends on people who are not there.`,
    material: `- Very large sheets, thick felt pens, coloured paper to stick on.
- A wall or large tables.
- Somebody who holds the pen when the group does not dare; they need not draw well.`,
    steps: `1. **Tell** (15 min). In pairs: “It is ten years from now, it worked. What do I see in the morning, as I leave home?”
2. **Lay the pieces** (20 min). Each pair draws two or three things seen and places them on the shared sheet.
3. **Connect** (30 min). One brings together, one draws arrows: what makes what possible? One adds what is missing, one keeps disagreements in sight.
4. **Place today** (15 min) in a corner: what is there already and can be built on.
5. **Trace the first paths** (30 min): from today to the picture, three or four steps, with who takes them.
6. **Photograph, caption, publish**: a picture without a caption says nothing to who was not there.`,
    variants: `- At a distance, on a shared whiteboard, after an hour of stories.
- In groups of eight, then a common wall where pictures are compared.
- On a map of the place, for what has to do with planning.`,
    sources: `- David Sibbet, *Visual Meetings*, Wiley, 2010, for group work through pictures.\n${tour}`,
  },
  '01970000-0000-7000-8000-000000f0a007': {
    title: 'Court of future generations',
    purpose: `Put on trial a choice of today, in the name of those who will inherit it. The play allows strong things to be said, obliges to hear the defence as well as the prosecution, and leaves the last word to a jury drawn from the room.`,
    whenToUse: `- The subject commits far ahead: energy, water, soils, debt, memory.
- One wants a public moment that people far from these subjects would like to follow.
- There is time to prepare: the quality rests on the witnesses.`,
    whenNotToUse: `- To judge people or a local authority: one judges a choice, never somebody.
- When a case on the same subject is before the courts.
- As the only step: the verdict amuses or moves, it does not replace a deliberation.`,
    material: `- A stage or a platform, a bar, a seat for who presides.
- A gown or a sash: a costume helps to keep one’s part.
- The parts: presiding judge, prosecution, defence, three or four witnesses, a jury drawn by lot.`,
    steps: `1. **Word the charge**, two weeks before: a question answered by guilty or not guilty. “Is our commune guilty of having forgotten its rivers?” says too much: “Is forgetting the rivers a fault?” is enough.
2. **Prepare the witnesses**, for and against, with checked facts that they can cite.
3. **Open the hearing** (10 min): whoever presides recalls that this is a play, and draws a jury from the room.
4. **Hear the prosecution and its witnesses**, then **the defence and its own** (50 min). The jury may question.
5. **Plead** (10 min), the prosecution first, then the defence.
6. **Deliberate** (15 min): the jury withdraws and gives reasons for its answer. Meanwhile the room writes its own.
7. **Give the verdict**, compare it with the room’s, and **open the discussion** (30 min): what do we change from tomorrow?`,
    variants: `- At secondary school, pupils hold all the parts.
- The trial of a possible future, and not of a past choice.
- Short, to open a day: one hour, two witnesses.`,
    sources: `- *Le Tribunal pour les générations futures*, a conference format of the magazine Usbek & Rica.\n${tour}`,
  },
}
