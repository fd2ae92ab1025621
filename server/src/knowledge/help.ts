/** Where the rule pages are published; an editor that has its own copies uses those. Ends in a slash. */
export const defaultHelpBase = 'https://github.com/imr-decision/imr-decision/blob/main/docs/rules/';

/** Where the project is published. */
export const homepage = 'https://github.com/imr-decision/imr-decision';
