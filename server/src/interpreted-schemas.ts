import * as z from 'zod';

// By default the library makes code of each schema when it first reads a value with it. We read a few values with each of
// many schemas, and make that code for nothing; a page whose policy forbids such code would forbid it anyway.
z.config({ jitless: true });
