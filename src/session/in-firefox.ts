/** Firefox goes its own ways in what it reports, and when it makes the panel's page anew. */
export const inFirefox = location.protocol === 'moz-extension:';
