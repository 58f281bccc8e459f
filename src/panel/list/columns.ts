/** In the order in which they stand. Their widths, and which of them a narrow list drops, are in list.css. */
export const columns = ['status', 'method', 'operation', 'why', 'app', 'time', 'duration'] as const;
export type Column = (typeof columns)[number];

export const columnTitle = (column: Column) => `column.${column}` as const;
