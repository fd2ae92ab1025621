import type { Label } from '../decision/labels.js';
import type { CredentialId, HeaderFieldId, IssuePartId } from '../decision/layout.js';
import { defaultOrganization, type Organization } from './organization.js';

/** The labels of the header, in the order of the layout. */
export const headerLabels: readonly Label<HeaderFieldId>[] = [
  { id: 'caseNumber', text: 'Case Number', aliases: ['Case No.', 'Case No', 'Case #', 'IMR Case Number'] },
  { id: 'dateAssigned', text: 'Date Assigned', aliases: ['Assigned Date', 'Date of Assignment'] },
  { id: 'dateOfInjury', text: 'Date of Injury', aliases: ['Injury Date', 'DOI'] },
  { id: 'decisionDate', text: 'Decision Date', aliases: ['Date of Decision', 'Determination Date'] },
  {
    id: 'urDenialDate',
    text: 'UR Denial Date',
    aliases: ['UR Decision Date', 'UR Date', 'Date of UR Denial', 'Utilization Review Denial Date'],
  },
  { id: 'priority', text: 'Priority', aliases: ['Review Priority'] },
  {
    id: 'applicationReceived',
    text: 'Application Received',
    aliases: ['Application Received Date', 'Date Application Received', 'IMR Application Received'],
  },
];

/** The labels of the reviewer's credentials. */
export const credentialLabels: readonly Label<CredentialId>[] = [
  {
    id: 'licensure',
    text: 'State(s) of Licensure',
    aliases: ['State of Licensure', 'States of Licensure', 'Licensure'],
  },
  {
    id: 'specialty',
    text: 'Certification(s)/Specialty',
    aliases: ['Certification/Specialty', 'Certifications/Specialty', 'Certification(s)/Specialties', 'Specialty'],
  },
];

/** The labels of the parts of an issue, in order. */
export function partLabels({ label }: Organization): readonly Label<IssuePartId>[] {
  return [
    {
      id: 'claimsAdministratorGuideline',
      text: 'Claims Administrator guideline',
      aliases: ['Claims Administrator guidelines', "Claims Administrator's guideline"],
    },
    {
      id: 'reviewerGuideline',
      text: `${label} guideline`,
      aliases: [
        `${label} guidelines`,
        ...(label === defaultOrganization.label ? [] : [`${defaultOrganization.label} guideline`]),
        'Expert Reviewer guideline',
        'Reviewer guideline',
      ],
    },
    { id: 'rationale', text: 'Decision rationale', aliases: ['Rationale', 'Rationale for decision'] },
  ];
}
