/** Where this site would lie, were it not known: in the HTML, which is the same wherever it is served (RFC 2606). */
export const exampleOrigin = 'https://example.org'
