/** What is bundled and counted: nothing but the engine and what must hold of it. */
import { createDecisionService } from '../../server/src/service.js';

export { targets } from './properties.js';

export const service = createDecisionService();

export { createDecisionService };
