/** A drug by its generic name, the brands that hold it, and its class. */
export interface Drug {
  readonly generic: string;
  readonly brands: readonly string[];
  readonly drugClass: DrugClass;
}

export type DrugClass =
  | 'opioid'
  | 'NSAID'
  | 'muscle relaxant'
  | 'anticonvulsant'
  | 'antidepressant'
  | 'benzodiazepine'
  | 'sleep aid'
  | 'antipsychotic'
  | 'stomach drug'
  | 'laxative'
  | 'antiemetic'
  | 'topical'
  | 'steroid'
  | 'migraine drug'
  | 'antibiotic'
  | 'other drug';

/**
 * Drugs that are common in workers' compensation, by class: "generic: brand, brand". A brand of several drugs stands
 * under the one that it is given for; acetaminophen as the second part of an opioid is not told apart.
 */
const rows: Readonly<Record<DrugClass, readonly string[]>> = {
  opioid: [
    'hydrocodone: norco, vicodin, lortab, lorcet, xodol, vicoprofen, hysingla, zohydro',
    'oxycodone: percocet, oxycontin, roxicodone, endocet, xtampza, oxaydo, roxicet, xartemis',
    'tramadol: ultram, ultracet, conzip, ryzolt, synapryn',
    'tapentadol: nucynta',
    'codeine: tylenol 3, tylenol 4, tylenol no 3, tylenol with codeine',
    'morphine: ms contin, kadian, avinza, embeda, msir, morphabond',
    'hydromorphone: dilaudid, exalgo',
    'oxymorphone: opana',
    'methadone: dolophine, methadose',
    'fentanyl: duragesic, actiq, fentora, subsys',
    'buprenorphine: butrans, suboxone, belbuca, subutex, zubsolv',
    'meperidine: demerol',
    'dihydrocodeine: trezix, synalgos dc',
    'pentazocine: talwin',
    'levorphanol: levo dromoran',
    'butorphanol: stadol',
  ],
  NSAID: [
    'ibuprofen: motrin, advil, duexis',
    'naproxen: naprosyn, anaprox, aleve, naprelan, vimovo',
    'diclofenac: voltaren, cataflam, zipsor, zorvolex, arthrotec, flector, pennsaid',
    'celecoxib: celebrex',
    'meloxicam: mobic, vivlodex',
    'etodolac: lodine',
    'nabumetone: relafen',
    'ketorolac: toradol, sprix',
    'ketoprofen: orudis, ketophene',
    'flurbiprofen: ansaid',
    'indomethacin: indocin, tivorbex',
    'piroxicam: feldene',
    'oxaprozin: daypro',
    'sulindac: clinoril',
    'fenoprofen: nalfon',
    'diflunisal: dolobid',
    'salsalate: disalcid',
    'mefenamic acid: ponstel',
    'aspirin: ecotrin, bayer',
  ],
  'muscle relaxant': [
    'cyclobenzaprine: flexeril, fexmid, amrix, tabradol, cyclophene',
    'carisoprodol: soma, vanadom',
    'tizanidine: zanaflex',
    'baclofen: lioresal, gablofen',
    'methocarbamol: robaxin',
    'metaxalone: skelaxin, metaxall',
    'orphenadrine: norflex, norgesic',
    'chlorzoxazone: lorzone, parafon forte',
    'dantrolene: dantrium',
  ],
  anticonvulsant: [
    'gabapentin: neurontin, gralise, horizant, fanatrex',
    'pregabalin: lyrica',
    'topiramate: topamax, trokendi',
    'lamotrigine: lamictal',
    'levetiracetam: keppra',
    'oxcarbazepine: trileptal',
    'carbamazepine: tegretol',
    'divalproex: depakote',
    'valproic acid: depakene',
    'zonisamide: zonegran',
    'phenytoin: dilantin',
  ],
  antidepressant: [
    'duloxetine: cymbalta',
    'venlafaxine: effexor',
    'desvenlafaxine: pristiq',
    'amitriptyline: elavil',
    'nortriptyline: pamelor',
    'trazodone: desyrel, oleptro',
    'bupropion: wellbutrin',
    'sertraline: zoloft',
    'fluoxetine: prozac, sarafem',
    'paroxetine: paxil',
    'citalopram: celexa',
    'escitalopram: lexapro',
    'mirtazapine: remeron',
    'milnacipran: savella',
    'vilazodone: viibryd',
    'vortioxetine: brintellix, trintellix',
    'desipramine: norpramin',
    'doxepin: silenor, sinequan',
    'imipramine: tofranil',
  ],
  benzodiazepine: [
    'alprazolam: xanax',
    'diazepam: valium',
    'lorazepam: ativan',
    'clonazepam: klonopin',
    'temazepam: restoril',
    'triazolam: halcion',
    'chlordiazepoxide: librium',
    'midazolam: versed',
  ],
  'sleep aid': [
    'zolpidem: ambien, intermezzo, edluar',
    'eszopiclone: lunesta',
    'zaleplon: sonata',
    'suvorexant: belsomra',
    'ramelteon: rozerem',
    'melatonin',
    'diphenhydramine: benadryl, dicopanol',
    'hydroxyzine: vistaril, atarax',
    'buspirone: buspar',
    'prazosin: minipress',
  ],
  antipsychotic: [
    'quetiapine: seroquel',
    'aripiprazole: abilify',
    'risperidone: risperdal',
    'olanzapine: zyprexa',
    'lurasidone: latuda',
    'ziprasidone: geodon',
    'lithium: lithobid',
  ],
  'stomach drug': [
    'omeprazole: prilosec',
    'pantoprazole: protonix',
    'lansoprazole: prevacid',
    'esomeprazole: nexium',
    'rabeprazole: aciphex',
    'dexlansoprazole: dexilant',
    'ranitidine: zantac, deprizine',
    'famotidine: pepcid',
    'misoprostol: cytotec',
    'sucralfate: carafate',
  ],
  laxative: [
    'docusate: colace, dss, docuprene',
    'senna: senokot, sennoside',
    'polyethylene glycol: miralax',
    'lubiprostone: amitiza',
    'naloxegol: movantik',
    'linaclotide: linzess',
    'methylnaltrexone: relistor',
    'lactulose',
    'bisacodyl: dulcolax',
  ],
  antiemetic: ['ondansetron: zofran', 'promethazine: phenergan', 'metoclopramide: reglan', 'meclizine: antivert'],
  topical: [
    'lidocaine: lidoderm, lidopro, terocin, xylocaine, anecream',
    'capsaicin: capsin, zostrix, qutenza',
    'menthol: biofreeze, menthoderm',
    'methyl salicylate: salonpas, bengay',
    'camphor',
    'mupirocin: bactroban',
    'bupivacaine: marcaine, sensorcaine',
  ],
  steroid: [
    'methylprednisolone: medrol, depo medrol, solu medrol',
    'prednisone: deltasone, rayos',
    'dexamethasone: decadron',
    'triamcinolone: kenalog, zilretta',
    'betamethasone: celestone',
    'hydrocortisone: cortef',
  ],
  'migraine drug': [
    'sumatriptan: imitrex, treximet',
    'rizatriptan: maxalt',
    'zolmitriptan: zomig',
    'eletriptan: relpax',
    'butalbital: fioricet, fiorinal, esgic',
    'onabotulinumtoxina: botox, botulinum toxin',
    'erenumab: aimovig',
  ],
  antibiotic: [
    'cephalexin: keflex',
    'cefazolin: ancef',
    'amoxicillin: augmentin, amoxil',
    'azithromycin: zithromax, z pak',
    'ciprofloxacin: cipro',
    'levofloxacin: levaquin',
    'clindamycin: cleocin',
    'doxycycline: vibramycin',
    'sulfamethoxazole: bactrim, septra',
  ],
  'other drug': [
    'acetaminophen: tylenol, apap, paracetamol',
    'clonidine: catapres',
    'naloxone: narcan, evzio',
    'naltrexone: vivitrol, revia',
    'ketamine: ketalar',
    'sildenafil: viagra, revatio',
    'tadalafil: cialis',
    'vardenafil: levitra',
    'testosterone: androgel, depo testosterone',
    'modafinil: provigil',
    'armodafinil: nuvigil',
    'metformin: glucophage',
    'lisinopril: zestril, prinivil',
    'amlodipine: norvasc',
    'losartan: cozaar',
    'metoprolol: lopressor, toprol',
    'atenolol: tenormin',
    'hydrochlorothiazide: hctz, microzide',
    'atorvastatin: lipitor',
    'simvastatin: zocor',
    'levothyroxine: synthroid',
    'albuterol: proventil, ventolin, proair',
    'fluticasone: flonase, advair',
    'montelukast: singulair',
    'enoxaparin: lovenox',
    'warfarin: coumadin',
    'rivaroxaban: xarelto',
    'apixaban: eliquis',
    'alendronate: fosamax',
    'glucosamine: cosamin',
    'theramine',
    'sentra pm: sentra am',
    'gabadone',
    'trepadone',
    'tamsulosin: flomax',
    'solifenacin: vesicare',
  ],
};

/** All drugs, by class. */
export const drugs: readonly Drug[] = Object.entries(rows).flatMap(([drugClass, entries]) =>
  entries.map((entry) => {
    const [generic = '', brands] = entry.split(': ');
    return { generic, brands: brands?.split(', ') ?? [], drugClass: drugClass as DrugClass };
  }),
);
