/** Texts of what the checks say. */
export const checks = {} as const;
