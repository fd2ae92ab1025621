/** Words that begin a sentence or stand with a capital in titles, and so are no names beside "Dr." or a degree. */
const ordinaryWords: ReadonlySet<string> = new Set(
  `a an and as at after all also although another any appears are based because before both but by can currently despite
  diagnosis documentation does due during each exam examination findings for from further given guidelines has have he her his
  however if in injured injury is it its last medical medication medications most mri needs neither no not note notes notably
  objective of on one only or our over patient patients per pain physical plan please prior progress records regarding report
  reports request requested requests review reviewed seen she since so some such surgery surgical that the their then there
  therefore these they this those thus to today treatment two under until was we were what when where which while who will with
  without work worker would xray ct emg you
  acupuncture acupuncturist addiction administrator adjuster administration agreed ame allergist ambulatory anesthesia
  anesthesiologist anesthesiology anesthetist applicant assistant associate associates attending attorney back
  behavioral board bone brain burn cardiac cardiologist cardiology care case center cervical certified chiropractic
  chiropractor chronic claimant claims clinic clinical clinician community comprehensive consultant consultation
  consulting coordinator county dental dentist dentistry dermatologist dermatology designated diagnostic director
  disability doctor emergency employee employer endocrinologist evaluating evaluation evaluator expert family foot
  forensic functional gastroenterologist general group hand head health home hospital imaging independent industrial
  inpatient institute internal internist interventional intensive joint laboratory licensed lumbar management
  manager medicine mental midwife multidisciplinary name national neurologic neurologist neurology neurosurgeon
  neurosurgery nurse nursing occupational office ophthalmologist orthopaedic orthopaedics orthopedic orthopedics
  orthopedist osteopath osteopathic osteopathy outpatient painful panel physiatrist physiatry physician physicians
  podiatrist podiatry practice practitioner primary private program provider providers psychiatric psychiatrist
  psychiatry psychological psychologist psychology public qualified radiologist radiology rehab rehabilitation
  referring regional registered rehabilitative requesting research restoration reviewer rheumatologist secondary
  services service shoulder sleep spa specialist specialists specialty spinal spine sports staff state supervising
  surgeon surgeons surgicenter system technician tertiary testing therapeutic therapist therapy trauma treating
  tertiary united university unknown upper urgent urologist utilization veteran veterans visit visits voluntary walk
  weight wellness women workers compensation wound knee hip wrist ankle elbow neck arm leg thoracic left right
  bilateral redacted january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday american california interdisciplinary specialized detox
  opioid vascular infusion injection headache wheelchair hospice advanced academic local acute subacute skilled
  questionnaire scale index inventory score brief global depression anxiety status stress impression activity
  satisfaction outcome outcomes controlled advisory protection affordable act rights education safety specific
  test tests sign signs syndrome disease maneuver collar brace catheter block study studies trial guideline guidelines
  protocol criteria unit device section chapter table evidence based
  centered reported self modified duty temporary permanent total partial retrospective prospective current present
  initial new old former post pre status denies denied states stated agreement signed noted`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Given names that are common in California and are no words of a record ("Grant", "Mark" and "Will" are missing). */
const givenNames: ReadonlySet<string> = new Set(
  `aaron adam adrian alan albert alejandro alex alexander alfredo alice alicia amanda amy ana andrea andrew angela angelica ann
  anna anne anthony antonio armando arthur arturo ashley barbara benjamin betty beverly brandon brenda brian bruce bryan carl
  carla carlos carmen carol caroline carolyn catherine charles cheryl christian christina christine christopher cindy claudia
  craig cristina cynthia daniel danielle david deborah debra denise dennis diana diane diego donald donna dorothy douglas
  eduardo edward elena elizabeth emily emma enrique eric erica ernesto esther eugene eva evelyn fernando francisco gabriel
  gabriela gary george gerald gerardo gloria gregory guadalupe guillermo hannah harold heather hector helen henry irene isabel
  jacob jacqueline jaime james jane janet janice jason javier jean jeffrey jennifer jeremy jerry jesse jesus jessica joan joe
  joel john jonathan jorge jose joseph joshua joyce juan juana judith judy julia julian julie julio justin karen karla
  katherine kathleen kathryn kathy keith kelly kenneth kevin kim kimberly kyle larry laura lauren lawrence leonard leslie
  leticia linda lisa lorena louis lucia luis luz manuel marco marcos margaret margarita maria mariana marie marilyn mario marisol
  martha martin mary matthew megan melissa michael michelle miguel monica nancy natalie nathan nicholas nicole norma olga
  olivia oscar pablo pamela patricia patrick paul paula pedro peter philip phillip rachel rafael ralph ramon raul raymond
  rebecca ricardo richard robert roberto rodolfo roger ronald rosa rosario roy ruben ruth ryan salvador samantha samuel sandra
  sara sarah scott sean sergio sharon sheila shirley silvia sofia sonia sophia stephanie stephen steven susan susana sylvia
  tammy teresa theresa thomas timothy tina todd tracy tyler valerie vanessa veronica victoria vincent virginia walter wanda
  wayne wendy william yolanda yvonne`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for a word that is no part of a name, with whatever capitals. */
export function isOrdinaryWord(word: string): boolean {
  return ordinaryWords.has(word.toLowerCase());
}

export function isGivenName(word: string): boolean {
  return givenNames.has(word.toLowerCase());
}
