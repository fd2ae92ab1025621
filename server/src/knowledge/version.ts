/** The version of this engine; a test compares it with the package. */
export const version = '0.1.0';
