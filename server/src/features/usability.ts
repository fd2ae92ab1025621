import { houseForm } from '../decision/dates.js';
import {
  type Catalogue,
  type Edition,
  isInForce,
  isOfLaterYear,
  isPeriodSure,
  isSure,
} from '../knowledge/catalogue/catalogue.js';
import type { FoundRow } from '../knowledge/catalogue/search.js';
import type { JudgedDays } from '../rules/citation/cited.js';
import { periodWords, unverifiedOnly } from './guideline-facts.js';

/** Whether an edition can be cited on the day of a decision. */
export interface Usability {
  /** `unknown` for an edition of the MTUS whose period is not known, and where the decision has no date. */
  readonly kind: 'usable' | 'unknown' | 'unusable';
  /** "in force 07/18/2009 to 07/27/2016"; empty when nothing is known. */
  readonly words: string;
}

/** The day by which editions are chosen: the decision date, or else the UR denial date, as `yyyy-mm-dd`. */
export function dayOf({ decision, denial }: JudgedDays): string | undefined {
  return decision ?? denial;
}

/** Whether an edition can be cited on a day. Without a day the newest edition of its guideline is the usable one. */
export function usabilityOf(catalogue: Catalogue, edition: Edition, day: string | undefined): Usability {
  if (edition.isProposed) return { kind: 'unusable', words: 'proposed, not adopted' };
  const isLater = day !== undefined && isOfLaterYear(edition, day);
  if (edition.basis !== 'mtus') {
    return isLater
      ? { kind: 'unusable', words: `later than ${houseForm(day)}` }
      : { kind: 'usable', words: 'not part of the MTUS' };
  }
  if (day !== undefined && (isLater || !isInForce(edition, day))) {
    return {
      kind: 'unusable',
      words: `not in force on ${houseForm(day)}${isPeriodSure(edition) ? '' : unverifiedOnly('memory')}`,
    };
  }
  const period = periodWords(edition, unverifiedOnly);
  if (period === undefined || edition.inForce.from === undefined)
    return { kind: 'unknown', words: 'period in force not known' };
  const isUsable = day !== undefined || newestOf(catalogue, edition) === edition.id;
  return { kind: isUsable ? 'usable' : 'unknown', words: `in force ${period}` };
}

function newestOf(catalogue: Catalogue, { guideline }: Edition): string | undefined {
  const adopted = catalogue.guideline(guideline)?.editions.filter(({ isProposed }) => !isProposed);
  return adopted?.findLast(({ inForce }) => inForce.from !== undefined)?.id;
}

/** How an edition stands and how sure that and its section are, in one line: "in force …, unverified". */
export function rowDetail({ edition, section }: FoundRow, { words }: Usability): string {
  const isUnsure = !isSure(edition.confidence) || (section !== undefined && !isSure(section.confidence));
  return [words, ...(isUnsure ? ['unverified'] : [])].filter((each) => each !== '').join(', ');
}
