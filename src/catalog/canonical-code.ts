/**
 * One spelling for an `error`: the exception's class name in snake case, without `Exception`.
 * `MetadataException`, `Bad Request` and `FORBIDDEN` become `metadata`, `bad_request` and `forbidden`;
 * a blank one stays empty. Linear in its length.
 */
export function canonicalCode(error: string): string {
  return error
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1_')
    .replace(/\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$&_')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase()
    .replace(/_exception$/, '');
}
