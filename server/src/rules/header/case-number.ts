const FORM = /^CM(\d{2})-\d{7}$/;
const SIGNS = /^CM-?([\dA-Z]{2})-?([\dA-Z]{7})$/;
const DASHES = /[\u2010-\u2015\u2212_]/g;

/** True for `CM`, two digits of the year, a hyphen and seven digits. */
export function isCaseNumber(written: string): boolean {
  return FORM.test(written);
}

/** The year that a well-formed case number holds: 2016 for CM16-0900001. */
export function yearOfCaseNumber(written: string): number | undefined {
  const digits = FORM.exec(written)?.[1];
  return digits === undefined ? undefined : 2000 + Number(digits);
}

/** The case number meant, when only letters for digits, blanks, dashes or capitals are wrong. */
export function meantCaseNumber(written: string): string | undefined {
  const compact = written.replace(/[\s\u00a0]+/g, '').replace(DASHES, '-');
  const signs = SIGNS.exec(compact.toUpperCase());
  if (!signs?.[1] || !signs[2]) return undefined;
  const meant = `CM${digitsOf(signs[1])}-${digitsOf(signs[2])}`;
  return isCaseNumber(meant) ? meant : undefined;
}

function digitsOf(signs: string): string {
  return signs.replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** What is wrong with a case number that has not the form: "it has …". */
export function caseNumberFault(written: string): string {
  return meantCaseNumber(written) ? slipIn(written) : (wrongCount(written) ?? 'it has other signs');
}

function slipIn(written: string): string {
  const signs = written.slice(2);
  if (/o/i.test(signs)) return 'it has the letter O in the place of a zero';
  const one = /[il]/i.exec(signs)?.[0];
  if (one) return `it has the letter ${one} in the place of a one`;
  if (/[\s\u00a0]/.test(written)) return 'it has a blank in it';
  if (!written.startsWith('CM')) return 'it has small letters';
  if (written.search(DASHES) >= 0) return 'it has a dash in the place of the hyphen';
  return signs.startsWith('-') ? 'it has a hyphen after CM' : 'it has no hyphen after the year';
}

function wrongCount(written: string): string | undefined {
  if (!/^CM/i.test(written)) return 'it does not begin with CM';
  const [, year, serial] = /^CM(\d*)-(\d*)$/i.exec(written) ?? [];
  if (year === undefined || serial === undefined) return undefined;
  return year.length === 2
    ? `it has ${serial.length} digits after the hyphen`
    : `it has ${year.length} digits before the hyphen`;
}
