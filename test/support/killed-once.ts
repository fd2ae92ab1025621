import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Runs a program under GNU parallel, and kills it in the middle of its output the first time that it runs as the job of
 * the given number: killed-once NUMBER MARK PROGRAM ARGUMENTS. The file MARK tells that it was killed.
 */
const [job = '', mark = '', ...command] = process.argv.slice(2);
const isToDie = process.env.PARALLEL_SEQ === job && !existsSync(mark);
const child = spawn(process.execPath, command, { stdio: ['inherit', 'pipe', 'inherit'] });
child.stdout.on('data', (piece: Buffer) => {
  process.stdout.write(piece);
  if (isToDie) child.kill('SIGKILL');
});
child.on('close', (code, signal) => {
  if (signal) writeFileSync(mark, signal);
  process.exitCode = code ?? 1;
});
