/** The review organization whose decisions are written: its names change, the shape of the decision does not. */
export interface Organization {
  /** As the fixed statement names it: "MAXIMUS Federal Services". */
  readonly name: string;
  /** The word before "guideline" in the label of the reviewer's guideline: "MAXIMUS". */
  readonly label: string;
}

/** The organization of the published decisions of 2014 to 2017. */
export const defaultOrganization: Organization = { name: 'MAXIMUS Federal Services', label: 'MAXIMUS' };
