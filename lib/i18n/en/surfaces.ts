/** Texts of popup, panels, review, first run. */
export const surfaces = {} as const;
