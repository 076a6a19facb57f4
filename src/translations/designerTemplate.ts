/** What the designer says of the settings of a whole template: in brief, next plan, meanings. */
import type { Carry } from '../domain/definition/carry.js'
import type { GoalOutcome } from '../domain/definition/evaluates.js'
import type { Meaning } from '../domain/definition/definition.js'

const nl = {
  inBrief: {
    title: 'In het kort',
    help: 'Deze antwoorden staan samen bovenaan het plan, op hoogstens één bladzijde: wat we willen bereiken, wat we doen, wie en tot wanneer. Ieder ziet er alleen wat hij mag lezen. Wat leeg is, valt weg.',
    empty: 'Nog geen antwoord gekozen: het plan begint zonder ‘In het kort’.',
    add: 'Antwoord toevoegen',
    choose: 'Kies een antwoord',
    preview: 'Zo staat het er, met voorbeelden',
    example: 'Dit is een voorbeeld van een antwoord.',
  },
  carry: {
    title: 'Vervolgplan',
    label: 'Gaat mee naar een volgend plan',
    help: 'Wat meegaat, bevestigt wie het onderdeel mag invullen, antwoord voor antwoord. Datums van het plan, handtekeningen, bestanden, het horen en de gesprekken gaan nooit mee.',
    usual: 'Zoals gebruikelijk: {usual}',
    byKind: 'per soort veld',
    names: {
      keep: 'meenemen',
      review: 'meenemen en opnieuw bekijken',
      leave: 'niet meenemen',
    } satisfies Record<Carry, string>,
    from: 'In het volgende plan staat hier',
    ownColumn: 'wat in deze kolom staat',
  },
  evaluates: {
    title: 'Evaluatie',
    label: 'Met dit sjabloon worden plannen geëvalueerd',
    help: 'Het staat dan bij een plan onder ‘Evalueren’. Elk doel van dat plan staat erin zoals het is ondertekend.',
    missing:
      'Wil je met dit sjabloon plannen evalueren? Maak eerst een herhalende groep voor de doelen, met een keuze erin die zegt hoe een doel verdergaat.',
    planKinds: 'Welke soorten plannen',
    planKindsHelp: 'De soort staat bij elk sjabloon onder ‘Soort plan’.',
    goals: 'De doelen (herhalende groep)',
    outcome: 'Hoe gaat een doel verder? (keuze in die groep)',
    outcomeHelp: 'Deze keuze is verplicht en altijd te zien: het volgende plan begint ermee.',
    option: '‘{option}’ betekent',
    outcomes: {
      continue: 'het doel gaat door',
      adjust: 'het doel wordt bijgesteld',
      done: 'het doel is afgerond en gaat niet mee',
    } satisfies Record<GoalOutcome, string>,
    fromGoal: 'Hier staat wat het plan over het doel zei',
    fromGoalHelp: 'Het komt vanzelf mee, en niemand kan het wijzigen.',
    fromNothing: 'Nee, dit wordt in de evaluatie ingevuld',
  },
  meaning: {
    title: 'Voor het plan',
    label: 'Betekenis',
    help: 'Het plan neemt dit over: je ziet het in de lijst van plannen en op Vandaag.',
    none: 'Geen',
    taken: '{meaning} (nu ‘{field}’)',
    option: '‘{option}’ kies je',
    names: {
      startDate: 'Ingangsdatum',
      evaluateBy: 'Uiterlijk evalueren op',
      establishBy: 'Uiterlijk vaststellen op',
      endDate: 'Verwacht einde',
      registeredFrom: 'Begindatum in ROD',
      registeredUntil: 'Einddatum in ROD',
      occasion: 'Aanleiding',
    } satisfies Record<Meaning, string>,
  },
}

const en: typeof nl = {
  inBrief: {
    title: 'In brief',
    help: 'These answers stand together at the top of the plan, on one page at most: what we want to achieve, what we do, who and until when. Everyone sees only what they may read there. What is empty is left out.',
    empty: 'No answer chosen yet: the plan begins without ‘In brief’.',
    add: 'Add an answer',
    choose: 'Choose an answer',
    preview: 'How it will look, with examples',
    example: 'This is an example of an answer.',
  },
  carry: {
    title: 'Next plan',
    label: 'Goes along to a next plan',
    help: 'Whoever may fill the section confirms what goes along, answer by answer. Days of the plan, signatures, files, the hearing and the consultations never go along.',
    usual: 'As usual: {usual}',
    byKind: 'by kind of field',
    names: {
      keep: 'take along',
      review: 'take along and look at again',
      leave: 'leave behind',
    },
    from: 'In the next plan this holds',
    ownColumn: 'what stands in this column',
  },
  evaluates: {
    title: 'Evaluation',
    label: 'Plans are evaluated with this template',
    help: 'It then stands at a plan under ‘Evaluate’. Each goal of that plan is in it as it was signed.',
    missing:
      'Do you want to evaluate plans with this template? Make a repeating group for the goals first, with a choice in it that says how a goal goes on.',
    planKinds: 'Which kinds of plans',
    planKindsHelp: 'The kind stands at each template under ‘Kind of plan’.',
    goals: 'The goals (repeating group)',
    outcome: 'How does a goal go on? (choice in that group)',
    outcomeHelp: 'This choice is required and always shown: the next plan begins with it.',
    option: '‘{option}’ means',
    outcomes: {
      continue: 'the goal goes on',
      adjust: 'the goal is adjusted',
      done: 'the goal is done and does not go along',
    },
    fromGoal: 'This holds what the plan said of the goal',
    fromGoalHelp: 'It comes along by itself, and nobody can change it.',
    fromNothing: 'No, this is filled in in the evaluation',
  },
  meaning: {
    title: 'For the plan',
    label: 'Meaning',
    help: 'The plan takes this over: you see it in the list of plans and on Today.',
    none: 'None',
    taken: '{meaning} (now ‘{field}’)',
    option: '‘{option}’ is chosen',
    names: {
      startDate: 'Start date',
      evaluateBy: 'Evaluate by',
      establishBy: 'Establish by',
      endDate: 'Expected end',
      registeredFrom: 'Start date in ROD',
      registeredUntil: 'End date in ROD',
      occasion: 'Occasion',
    },
  },
}

export const designerTemplate = { nl, en }
