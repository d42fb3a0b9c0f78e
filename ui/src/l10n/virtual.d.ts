/** The modules that tools/locales.js makes. */
declare module 'virtual:locales' {
  const sources: Record<string, () => Promise<{ default: string }>>;
  export default sources;
}
declare module 'virtual:locales/en' {
  const text: string;
  export default text;
}
