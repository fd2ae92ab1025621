// Judges regular expressions and writes the record: those that are new or changed, or with --all every one anew.
import process from 'node:process';
import { allPatterns, judgeAll } from './all-patterns.js';
import { emptyRecord, readRecord, writeRecord } from './record.js';

const { patterns } = await allPatterns();
const { record, faults } = await judgeAll(patterns, process.argv.includes('--all') ? emptyRecord() : readRecord());
writeRecord(record);
for (const fault of faults) console.error(fault);
console.log(
  `${patterns.length} expressions: ${record.safe.length} linear, ${record.bounded.length} with bounded repetitions, ${faults.length} to mend.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
