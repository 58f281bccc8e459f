/** Characters that are not seen, or turn about what stands beside them. Those that join letters and emoji do not. */
export const unseen = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
