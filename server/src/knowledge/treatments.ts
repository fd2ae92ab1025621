/** A kind of treatment or study, as far as a request for one is no request for another. */
export interface Treatment {
  readonly id: string;
  readonly name: string;
  /** Words that mean it, in small letters without signs ("x ray"); some words mean one of several. */
  readonly words: readonly string[];
  /** Wider words, by which a summary may tell of it. */
  readonly wider: readonly string[];
}

const IMAGING = ['imaging', 'scan', 'diagnostic study', 'diagnostic test', 'radiology', 'film'];
const NERVE_STUDY = ['electrodiagnostic', 'electrodiagnostic study', 'nerve study', 'neurodiagnostic', 'edx'];
const THERAPY = [
  'therapy',
  'rehabilitation',
  'rehab',
  'physical medicine',
  'conservative treatment',
  'conservative care',
];
const INJECTION = ['injection', 'block', 'interventional', 'pain management'];
const UNIT = ['unit', 'stimulator', 'stimulation', 'electrotherapy', 'dme', 'durable medical equipment', 'device'];
const STEROID_INJECTION = ['steroid injection', 'corticosteroid injection', 'cortisone injection'];

/**
 * Operations are one kind: a rationale calls them by many names. The words stand together with those of drugs and parts
 * of the body, and the longest at a place holds.
 */
export const treatments: readonly Treatment[] = [
  {
    id: 'mri',
    name: 'MRI',
    words: [
      'mri',
      'magnetic resonance imaging',
      'magnetic resonance',
      'mr imaging',
      'mra',
      'mr arthrogram',
      'mri scan',
    ],
    wider: IMAGING,
  },
  {
    id: 'ct',
    name: 'CT',
    words: ['ct', 'ct scan', 'cat scan', 'computed tomography', 'computerized tomography', 'ct myelogram'],
    wider: IMAGING,
  },
  { id: 'x-ray', name: 'x-rays', words: ['x ray', 'xray', 'radiograph', 'plain film'], wider: IMAGING },
  { id: 'ultrasound', name: 'ultrasound', words: ['ultrasound', 'sonogram', 'ultrasonography'], wider: IMAGING },
  { id: 'bone-scan', name: 'a bone scan', words: ['bone scan', 'spect'], wider: IMAGING },
  {
    id: 'emg',
    name: 'EMG',
    words: ['emg', 'electromyography', 'electromyogram', ...NERVE_STUDY],
    wider: ['study', 'test'],
  },
  {
    id: 'ncs',
    name: 'nerve conduction studies',
    words: ['ncs', 'ncv', 'nerve conduction', 'nerve conduction study', 'nerve conduction velocity', ...NERVE_STUDY],
    wider: ['study', 'test'],
  },
  {
    id: 'physical-therapy',
    name: 'physical therapy',
    words: [
      ...[
        'physical therapy',
        'physiotherapy',
        'occupational therapy',
        'hand therapy',
        'aquatic therapy',
        'pool therapy',
      ],
      ...['aqua therapy', 'pt', 'physical and occupational therapy', 'chirophysio therapy', 'chirophysio'],
    ],
    wider: THERAPY,
  },
  {
    id: 'chiropractic',
    name: 'chiropractic care',
    words: [
      ...['chiropractic', 'chiropractor', 'spinal manipulation', 'joint manipulation', 'chiropractic manipulation'],
      ...['manual therapy', 'manipulative therapy', 'chirophysio therapy', 'chirophysio', 'chiro'],
    ],
    wider: [...THERAPY, 'manipulation'],
  },
  {
    id: 'acupuncture',
    name: 'acupuncture',
    words: ['acupuncture', 'electroacupuncture', 'acupuncturist'],
    wider: ['therapy'],
  },
  { id: 'massage', name: 'massage', words: ['massage', 'myofascial release', 'massage therapy'], wider: THERAPY },
  {
    id: 'shockwave',
    name: 'shock wave therapy',
    words: ['shockwave', 'shock wave', 'eswt', 'shockwave therapy', 'shock wave therapy'],
    wider: THERAPY,
  },
  {
    id: 'epidural',
    name: 'an epidural injection',
    words: [
      ...['epidural', 'epidural injection', 'epidural steroid injection', 'esi', 'tfesi', 'lesi', 'cesi'],
      ...['transforaminal injection', 'transforaminal epidural', ...STEROID_INJECTION],
    ],
    wider: INJECTION,
  },
  {
    id: 'facet',
    name: 'a facet block',
    words: [
      'facet injection',
      'facet block',
      'facet joint injection',
      'medial branch block',
      'mbb',
      ...STEROID_INJECTION,
    ],
    wider: INJECTION,
  },
  {
    id: 'ablation',
    name: 'radiofrequency ablation',
    words: ['radiofrequency ablation', 'rhizotomy', 'neurotomy', 'radiofrequency neurotomy', 'facet rhizotomy'],
    wider: INJECTION,
  },
  {
    id: 'trigger-point',
    name: 'a trigger point injection',
    words: ['trigger point injection', 'tpi', 'trigger point', ...STEROID_INJECTION],
    wider: INJECTION,
  },
  {
    id: 'joint-injection',
    name: 'a joint injection',
    words: [
      ...['joint injection', 'intra articular injection', 'subacromial injection', 'sacroiliac joint injection'],
      ...['si joint injection', ...STEROID_INJECTION],
    ],
    wider: INJECTION,
  },
  {
    id: 'viscosupplement',
    name: 'viscosupplementation',
    words: [
      ...['viscosupplementation', 'hyaluronic acid', 'hyaluronic acid injection', 'synvisc', 'orthovisc', 'euflexxa'],
      ...['supartz', 'hyalgan', 'monovisc'],
    ],
    wider: INJECTION,
  },
  {
    id: 'prp',
    name: 'platelet-rich plasma',
    words: ['platelet rich plasma', 'prp', 'platelet rich plasma injection'],
    wider: INJECTION,
  },
  {
    id: 'operation',
    name: 'an operation',
    words: [
      ...['surgery', 'surgical intervention', 'arthroscopy', 'arthroscopic', 'arthroplasty', 'acromioplasty'],
      ...[
        'meniscectomy',
        'discectomy',
        'microdiscectomy',
        'laminectomy',
        'laminotomy',
        'foraminotomy',
        'hemilaminectomy',
      ],
      ...['spinal fusion', 'lumbar fusion', 'cervical fusion', 'interbody fusion', 'arthrodesis', 'osteotomy', 'orif'],
      ...[
        'open reduction',
        'rotator cuff repair',
        'hernia repair',
        'labral repair',
        'tendon repair',
        'acdf',
        'chondroplasty',
      ],
      ...[
        'carpal tunnel release',
        'trigger finger release',
        'knee replacement',
        'hip replacement',
        'joint replacement',
      ],
      ...['synovectomy', 'debridement', 'bursectomy', 'reconstruction', 'kyphoplasty', 'septoplasty', 'operation'],
      ...[
        'total knee arthroplasty',
        'acl reconstruction',
        'subacromial decompression',
        'manipulation under anesthesia',
      ],
      ...['hardware removal', 'ulnar nerve transposition', 'de quervain release', 'tenosynovectomy', 'excision'],
    ],
    wider: ['surgical', 'procedure', 'operative'],
  },
  {
    id: 'stimulator',
    name: 'a spinal cord stimulator',
    words: ['spinal cord stimulator', 'spinal cord stimulation', 'scs'],
    wider: UNIT,
  },
  {
    id: 'electrical-stimulation',
    name: 'electrical stimulation',
    words: [
      ...[
        'tens',
        'tens unit',
        'transcutaneous electrical nerve stimulation',
        'electrical stimulation',
        'interferential',
      ],
      ...['interferential unit', 'interferential stimulator', 'neurostimulation', 'neurostimulator', 'nmes', 'if unit'],
    ],
    wider: UNIT,
  },
  { id: 'h-wave', name: 'H-wave', words: ['h wave', 'h wave unit', 'h wave device'], wider: UNIT },
  {
    id: 'home-health',
    name: 'home health care',
    words: ['home health', 'home aide', 'home health aide', 'home care'],
    wider: [],
  },
  {
    id: 'drug-test',
    name: 'drug testing',
    words: [
      ...[
        'urine drug screen',
        'urine drug test',
        'urine drug testing',
        'urine toxicology',
        'drug screen',
        'drug testing',
      ],
      ...[
        'urine drug screening',
        'drug screening',
        'toxicology screen',
        'uds',
        'udt',
        'urine test',
        'urinalysis',
        'toxicology',
      ],
      ...['urine toxicology screen', 'drug test', 'urine screen'],
    ],
    wider: ['urine', 'screening'],
  },
  {
    id: 'psychotherapy',
    name: 'psychotherapy',
    words: ['psychotherapy', 'cognitive behavioral therapy', 'cbt', 'biofeedback', 'psychological counseling'],
    wider: ['psychological', 'psychology', 'psychiatric', 'psych', 'counseling', 'behavioral'],
  },
  {
    id: 'capacity-evaluation',
    name: 'a functional capacity evaluation',
    words: ['functional capacity evaluation', 'fce', 'functional capacity assessment'],
    wider: ['evaluation', 'capacity'],
  },
];

/** Words that hold the name of a treatment and mean another thing. */
export const OTHER_THINGS: readonly string[] = [
  'after surgery',
  'cold therapy',
  'pt inr',
  'surgery center',
  'oral surgery consultation',
  'home exercise',
  'pain management',
];
