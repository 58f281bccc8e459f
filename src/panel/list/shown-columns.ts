import { createContext } from 'preact';
import { type Column, columns } from './columns';

/** The columns that the list has room for and the user wants. */
export const ShownColumnsContext = createContext<readonly Column[]>(columns);
