/** A cause that says that a value, or the key that it has, is too long. */
export interface LengthLimit {
  readonly cause: string;
  /** Where it stands: the fields of which one has it; `each` looks into arrays of objects too. */
  readonly fields: readonly string[];
  /** `values` and `keys`: those of the object in the field; `items`: those of the array in it. */
  readonly within?: 'values' | 'keys' | 'items';
  readonly unit: 'bytes' | 'characters';
  /** As documented, where the service's text does not name it. */
  readonly most: number;
}

const metadata = ['metaData', 'metadata'];

export const lengthLimits: readonly LengthLimit[] = [
  { cause: 'blank/presence-ext-too-large#too-large', fields: ['ext'], unit: 'bytes', most: 1024 },
  { cause: 'illegal_argument/presence-ext-too-large#too-large', fields: ['ext'], unit: 'bytes', most: 1024 },
  {
    cause: 'forbidden_op/announcement-too-long#too-long',
    fields: ['announcement'],
    unit: 'characters',
    most: 512,
  },
  {
    cause: 'forbidden/announcement-too-long#too-long',
    fields: ['announcement'],
    unit: 'characters',
    most: 512,
  },
  { cause: 'group_error/name-too-long#too-long', fields: ['name'], unit: 'characters', most: 64 },
  {
    cause: 'illegal_argument/nickname-too-long#too-long',
    fields: ['push_nickname', 'nickname'],
    unit: 'characters',
    most: 100,
  },
  {
    cause: 'exceed_limit/description-too-long#too-long',
    fields: ['description', 'desc'],
    unit: 'characters',
    most: 512,
  },
  {
    cause: 'exceed_limit/name-too-long#too-long',
    fields: ['name', 'title', 'groupname'],
    unit: 'characters',
    most: 128,
  },
  {
    cause: 'exceed_limit/tag-too-long#too-long',
    fields: ['tags'],
    within: 'items',
    unit: 'characters',
    most: 32,
  },
  { cause: 'invalid_parameter/avatar-too-long#too-long', fields: ['avatar'], unit: 'characters', most: 1024 },
  {
    cause: 'metadata_error/key-too-long#too-long',
    fields: metadata,
    within: 'keys',
    unit: 'bytes',
    most: 16,
  },
  {
    cause: 'metadata_error/value-too-long#too-long',
    fields: metadata,
    within: 'values',
    unit: 'bytes',
    most: 512,
  },
];
