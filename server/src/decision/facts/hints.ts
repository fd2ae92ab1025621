/** What a sentence may tell of, by the words in it: without them nothing of the kind needs to be searched for. */
export const hint = {
  pronoun: 1 << 0,
  otherPerson: 1 << 1,
  worker: 1 << 2,
  age: 1 << 3,
  sex: 1 << 4,
  absence: 1 << 5,
  number: 1 << 6,
  numberWord: 1 << 7,
  injury: 1 << 8,
  review: 1 << 9,
  request: 1 << 10,
  side: 1 << 11,
  negation: 1 << 12,
  accident: 1 << 14,
  /** A person who may be the worker: by the words beside it. */
  maybeOtherPerson: 1 << 13,
  denial: 1 << 15,
  failure: 1 << 27,
  month: 1 << 28,
  /** One word twice in a row. */
  doubled: 1 << 29,
  diagnosis: 1 << 30,
  judging: 1 << 16,
  title: 1 << 17,
  degree: 1 << 18,
  named: 1 << 19,
  role: 1 << 20,
  facility: 1 << 21,
  numbered: 1 << 22,
  birth: 1 << 23,
  operation: 1 << 24,
  alone: 1 << 25,
  told: 1 << 26,
} as const;

/** What a sentence may hold for single rules, by the words in it. */
export const topic = {
  /** "dated". */
  dated: 1 << 0,
  /** A word that begins like a case number. */
  caseNumber: 1 << 1,
  /** What causes an injury, and who pays for it. */
  cause: 1 << 2,
  /** What a decision may rest on: guidelines, studies. */
  source: 1 << 3,
  /** An injury, or what is said of a further one. */
  furtherInjury: 1 << 4,
} as const;

/** In small letters. */
const wordLists: Readonly<Record<Exclude<keyof typeof hint, 'number' | 'judging' | 'doubled'>, string>> = {
  pronoun: 'he him his himself she her hers herself',
  // "co-worker", "pa-c" and "fiancé" are cut at their signs.
  otherPerson: `acupuncturist acupuncturists adjuster adjusters aide aides ame ames another assistant assistants
    attorney attorneys audiologist audiologists aunt author authors baby boyfriend brother brothers
    caregiver caregivers caretaker caretakers child children chiropractor chiropractors client clients
    clinician clinicians co colleague colleagues consultant consultants coworker coworkers
    customer customers daughter daughters dc dentist dentists doctor doctors dr driver drivers drs
    employer employers evaluator evaluators examiner examiners father fianc fiance fiancee
    friend girlfriend grandchild grandchildren granddaughter grandfather grandmother grandparents grandson
    husband individuals inmate inmates judge judges lawyer lawyers manager managers md mother mr
    mrs ms nephew neurologist neurologists niece np nurse nurses optometrist optometrists orthopedist
    orthopedists pa parent parents participant participants partner people person persons physician
    physicians podiatrist podiatrists practitioner practitioners provider providers psychiatrist
    psychiatrists psychologist psychologists ptp ptps qme qmes radiologist radiologists relative relatives
    resident residents reviewer reviewers sister sisters somebody someone son sons specialist specialists
    spouse student students subject subjects supervisor supervisors surgeon surgeons suspect suspects
    technician technicians therapists uncle wife women`,
  maybeOtherPerson: 'individual woman family therapist',
  worker: 'worker patient claimant applicant employee iw',
  age: 'year years yr yrs y yo age aged ages old',
  sex: 'male female man woman gentleman lady m f',
  absence: 'no without lack lacks lacking absence',
  denial: 'not never',
  diagnosis: 'diagnosis diagnoses diagnosed diagnosing diagnostic',
  failure: 'fail fails failed',
  month: `jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov
    november dec december`,
  numberWord: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety once twice thrice`,
  injury: 'injury injuries injured accident doi d incident trauma event claim hurt',
  accident: 'slipped fell tripped struck hit twisted lifted strained burned crushed',
  review: 'ur u utilization utilisation denied denial certified noncertified modified review reviewer',
  request: 'request requests rfa rfas authorization',
  side: 'left right bilateral bilaterally both lt rt',
  negation: 'not never cannot t isn aren wasn weren',
  title: 'dr drs mr mrs ms miss doctor',
  degree: 'm md d do dc dpm phd psyd p dds dpt pa r rn n np f fnp l lac',
  named: 'named name called',
  role: `patient applicant claimant worker employee iw physician surgeon provider doctor chiropractor therapist psychologist
    attorney adjuster employer nurse`,
  facility:
    'hospital clinic medical health surgery orthopaedic orthopedic orthopaedics orthopedics physical chiropractic',
  numbered: 'claim claims policy wcab eams adj mrn m record records rec chart patient mr',
  birth: 'born birth birthdate birthday dob d',
  operation: 'surgery surgeries surgical operation operative',
  told: 'request requests requested requesting rfa asks ask asked plan recommended certified denied noncertified',
  alone: 'no alone only solely entirely exclusively',
};

/** The beginnings of the words by which something is judged. */
const JUDGING = `necess certif approv authoriz denied upheld overturn revers grant support warrant indicat recommend appropriat
  justif reasonable substantiat`;

const SOURCE = `guideline guidance source evidence literature criteria reference rebut presumption silent lieu instead mtus
  acoem schedule`;

const FURTHER_INJURY = 'injur accident claim cumulative continuous repetitive reinjur';

const CAUSE = 'relat caus attribut due connect industrial compensab accepted liable responsible aoe';

/** A word, or the beginning of words, with what it may tell of: bits of `hint` and of `topic`. */
export interface HintWord {
  readonly word: string;
  readonly hints: number;
  readonly topics: number;
  readonly isBeginning: boolean;
}

/** The words that hint at something. */
export function hintWords(): HintWord[] {
  const whole = Object.entries(wordLists).flatMap(([name, words]) =>
    wordsOf(words).map((word) => ({
      word,
      hints: hint[name as keyof typeof wordLists],
      topics: 0,
      isBeginning: false,
    })),
  );
  const judging = wordsOf(JUDGING).flatMap((stem) => ['', 'un', 'non', 'de'].map((prefix) => prefix + stem));
  const beginning = (word: string, hints: number, topics: number) => ({ word, hints, topics, isBeginning: true });
  return [
    ...whole,
    ...judging.map((word) => beginning(word, hint.judging, 0)),
    ...wordsOf(CAUSE).map((word) => beginning(word, 0, topic.cause)),
    ...wordsOf(SOURCE).map((word) => beginning(word, 0, topic.source)),
    ...wordsOf(FURTHER_INJURY).map((word) => beginning(word, 0, topic.furtherInjury)),
    beginning('cm', 0, topic.caseNumber),
    { word: 'dated', hints: 0, topics: topic.dated, isBeginning: false },
  ];
}

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}
