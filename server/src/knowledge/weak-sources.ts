/** Works of one kind, by the web sites that have no others and by the words that name no others. */
interface WeakKind {
  readonly what: string;
  /** Ends of host names; with a path, only what lies below it. */
  readonly sites: readonly string[];
  readonly named?: RegExp;
}

/** Works on which no medical decision can rest, whatever they say. */
const weakKinds: readonly WeakKind[] = [
  {
    what: 'a set of slides that anyone can share',
    named: /\bslideshare\b|\bpower ?point\b|\b(?:lecture|presentation) slides\b/i,
    sites: ['slideshare.net', 'slideplayer.com', 'slideserve.com', 'prezi.com', 'speakerdeck.com', 'authorstream.com'],
  },
  {
    what: 'an encyclopedia that anyone can edit',
    named: /\bwikipedia\b/i,
    sites: ['wikipedia.org', 'wikidoc.org', 'wikia.com', 'fandom.com'],
  },
  {
    what: 'a page for patients',
    named:
      /\b(?:webmd|healthline|medlineplus|emedicinehealth|everyday health)\b|\bpatient (?:information |education )?(?:leaflet|handout|brochure)s?\b/i,
    sites: [
      ...['webmd.com', 'healthline.com', 'medicalnewstoday.com', 'verywellhealth.com', 'everydayhealth.com'],
      ...['medicinenet.com', 'emedicinehealth.com', 'livestrong.com', 'spine-health.com', 'patient.info'],
      ...['kidshealth.org', 'familydoctor.org', 'medlineplus.gov', 'nlm.nih.gov/medlineplus', 'orthoinfo.aaos.org'],
      ...['orthoinfo.org', 'mayoclinic.org/diseases-conditions', 'mayoclinic.org/tests-procedures'],
      ...['mayoclinic.com/health', 'my.clevelandclinic.org/health', 'hopkinsmedicine.org/health', 'nhs.uk/conditions'],
      ...['nhlbi.nih.gov/health', 'niams.nih.gov/health-topics', 'nia.nih.gov/health', 'radiologyinfo.org'],
      ...['arthritis.org/health-wellness', 'womenshealth.gov'],
    ],
  },
  {
    what: "a health plan's rules of payment",
    named:
      /\b(?:aetna|cigna|anthem|humana|united ?health ?care|blue ?cross|blue ?shield|bcbs)\b.{0,60}\b(?:polic(?:y|ies)|bulletins?|coverage)\b|\bclinical policy bulletins?\b/i,
    sites: [
      ...['aetna.com', 'anthem.com', 'cigna.com', 'uhc.com', 'uhcprovider.com', 'unitedhealthcareonline.com'],
      ...['humana.com', 'healthnet.com', 'blueshieldca.com', 'bcbs.com', 'bluecrossma.com', 'bcbsm.com', 'bcbsnc.com'],
      ...['bcbstx.com', 'bcbsil.com', 'bcbsfl.com', 'excellusbcbs.com', 'premera.com', 'regence.com', 'wellmark.com'],
      ...['centene.com', 'molinahealthcare.com'],
    ],
  },
  {
    what: 'a page that nobody reviews',
    sites: [
      ...['youtube.com', 'youtu.be', 'facebook.com', 'blogspot.com', 'wordpress.com', 'medium.com', 'quora.com'],
      ...['reddit.com', 'ehow.com', 'answers.com', 'pinterest.com', 'linkedin.com'],
    ],
  },
];

/** Sites of publishers of guidelines, of journals and of public bodies: their name tells what kind of work is cited. */
const soundSites: readonly string[] = [
  ...['gov', 'mil', 'who.int', 'nice.org.uk', 'ca.gov'],
  ...['acoem.org', 'mdguidelines.com', 'reedgroup.com', 'odg-twc.com', 'odgbymcg.com', 'worklossdata.com', 'mcg.com'],
  ...['uptodate.com', 'medscape.com', 'cochrane.org', 'cochranelibrary.com', 'dynamed.com', 'rxlist.com', 'drugs.com'],
  ...[
    'pdr.net',
    'doi.org',
    'nejm.org',
    'jamanetwork.com',
    'thelancet.com',
    'bmj.com',
    'nature.com',
    'sciencedirect.com',
  ],
  ...['elsevier.com', 'springer.com', 'biomedcentral.com', 'wiley.com', 'oup.com', 'oxfordjournals.org', 'lww.com'],
  ...['sagepub.com', 'tandfonline.com', 'plos.org', 'jbjs.org', 'jospt.org', 'annals.org', 'karger.com', 'thieme.com'],
  ...['ahajournals.org', 'aappublications.org', 'mdpi.com', 'frontiersin.org', 'aaos.org', 'spine.org', 'acr.org'],
  ...['aafp.org', 'aan.com', 'psychiatry.org', 'psychiatryonline.org', 'apa.org', 'acponline.org', 'asipp.org'],
  ...['acc.org', 'heart.org', 'diabetes.org', 'aasm.org', 'asam.org', 'rheumatology.org', 'aanem.org'],
];

/** What kind of weak source a web address is: "a set of slides that anyone can share"; `undefined` for any other. */
export function weaknessOfAddress(address: string): string | undefined {
  return weakKinds.find(({ sites }) => sites.some((site) => isUnder(address, site)))?.what;
}

/** What kind of weak source words name: "an encyclopedia that anyone can edit"; `undefined` for any other. */
export function weaknessOfName(words: string): string | undefined {
  return weakKinds.find(({ named }) => named?.test(words))?.what;
}

/** True for an address of a publisher of guidelines, a journal or a public body. */
export function isSoundAddress(address: string): boolean {
  return soundSites.some((site) => isUnder(address, site));
}

/** True for an address of a site, or with a path of what lies below it. */
export function isUnder(address: string, site: string): boolean {
  const [host = '', path = ''] = cutAtSlash(address.toLowerCase().replace(/^https?:\/\//, ''));
  const [siteHost = '', sitePath = ''] = cutAtSlash(site);
  const isHost = host === siteHost || host.endsWith(`.${siteHost}`);
  return isHost && (sitePath === '' || path === sitePath || path.startsWith(`${sitePath}/`));
}

function cutAtSlash(address: string): readonly [host: string, path: string] {
  const at = address.indexOf('/');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}
