/** Firefox goes its own ways in what it reports, and when it makes the panel's page again. */
export const inFirefox = location.protocol === 'moz-extension:';
