// Runs before the program is read. Node then keeps what it compiled of the program, so that the next start need not compile it
// again: in the user's own cache folder, since whoever can write there decides what runs. Node checks it against the text of
// the program and its own version; where there is no such folder, everything is compiled as before. Since Node 22.
import module from 'node:module';
import process from 'node:process';
import { cacheFolder } from './cache-folder.js';

if (
  process.env.NODE_COMPILE_CACHE === undefined &&
  'enableCompileCache' in module &&
  typeof module.enableCompileCache === 'function'
)
  module.enableCompileCache(cacheFolder('compiled'));
