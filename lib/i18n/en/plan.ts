/** Texts of plan import and its errors. */
export const plan = {} as const;
