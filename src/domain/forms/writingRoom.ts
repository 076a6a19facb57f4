/** How many rows a form on paper has. */

/** Rows of a table, or items of a group, to fill: at least those that are asked for. */
export const rowRoom = (
  { minRows = 0, maxRows = Infinity }: { minRows?: number; maxRows?: number },
  usual: number,
): number => Math.min(Math.max(minRows, usual), maxRows)
