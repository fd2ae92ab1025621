const GENEROUS = 30_000;

/** What a promise gives, or a failure that says what was waited for in vain. The time is spent on failure only. */
export async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${GENEROUS / 1000} s for ${what}`)), GENEROUS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
