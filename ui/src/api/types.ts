/** The backend as the page sees it. Everything is generated from the Rust side; two names are shortened here. */
export type * from './bindings';
export type { SaleChannel as Channel } from './bindings';
/** Values that a wording needs, by name. */
export type Details = Record<string, string>;
