/** A decision without a fault, about an invented case: the examples of the rules are changes to it. */
export const sampleDecision = `<b>Case Number:</b>	CM16-0900001
<b>Date Assigned:</b>	06/08/2016	<b>Date of Injury:</b>	02/10/2016
<b>Decision Date:</b>	07/05/2016	<b>UR Denial Date:</b>	05/16/2016
<b>Priority:</b>	Standard	<b>Application Received:</b>	06/01/2016

### HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.

The Expert Reviewer has the following credentials:  
State(s) of Licensure: California, Oregon  
Certification(s)/Specialty: Family Practice, Sports Medicine

### CLINICAL CASE SUMMARY

The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:

The injured worker is a 44 year old woman who slipped on a wet floor on 02/10/2016 and twisted her right knee. She was treated with rest, ice, ibuprofen and six visits of physical therapy. On 04/28/2016 the knee was swollen, with a positive McMurray test. The request is for an MRI of the right knee and for six more visits of physical therapy.

### IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

**MRI of the right knee without contrast:** Overturned

**Claims Administrator guideline:** The Claims Administrator did not cite any medical evidence for its decision.

**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.

**Decision rationale:** The guideline supports imaging of the knee when a meniscus tear is suspected and conservative care has failed. Both are documented here. The MRI of the right knee without contrast is medically necessary.

**Physical therapy for the right knee, 6 visits:** Upheld

**Claims Administrator guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.

**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.

**Decision rationale:** The worker has finished six visits and knows the exercises. The records show no reason why a home program would not do. The six further visits of physical therapy are not medically necessary.
`;
