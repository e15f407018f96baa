/** What Turbopack and Vite put in place of the call while they build. */
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { readonly eager: true; readonly import: 'default' },
  ): Record<string, T>
}
