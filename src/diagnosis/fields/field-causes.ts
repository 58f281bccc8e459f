/** A cause that says that a field is missing, or has no value. */
export interface FieldCause {
  readonly entry: string;
  /** The causes by what is wrong with the field; one cause may stand for both. */
  readonly missing: string;
  readonly blank: string;
  /** The field's name, and others that the service takes for it; none where the service's text names it. */
  readonly fields: readonly string[];
  /** The service's own text proves the cause: a body that says otherwise does not disprove it. */
  readonly stated: boolean;
}

function split(entry: string, field: string, ...others: string[]): FieldCause {
  return { entry, missing: 'missing', blank: 'empty-or-null', fields: [field, ...others], stated: false };
}

function single(entry: string, cause: string, ...fields: string[]): FieldCause {
  return { entry, missing: cause, blank: cause, fields, stated: true };
}

/** Of other calls it says that there is no such user as the path names. */
export const ofRegistration = 'required_property_not_found/no-such-user';

/** Every entry of the catalog that speaks of a missing or empty field of the body. */
export const fieldCauses: readonly FieldCause[] = [
  split('illegal_argument/username-missing', 'username'),
  split('illegal_argument/password-missing', 'password', 'pin'),
  split('illegal_argument/new-password-missing', 'newpassword'),
  {
    ...single('illegal_argument/old-password-missing', 'field-missing', 'oldPassword', 'oldpassword'),
    stated: false,
  },
  { ...single('illegal_argument/passwords-missing', 'new-missing', 'newpassword'), stated: false },
  {
    ...single('illegal_argument/passwords-missing', 'old-missing', 'oldPassword', 'oldpassword'),
    stated: false,
  },
  { ...split('illegal_argument/from-empty', 'from'), blank: 'empty' },
  single('message_send_error/from-empty', 'field-empty', 'from'),
  single('message_send_error/field-empty', 'field-empty'),
  single('message_recall_error/field-empty', 'field-empty'),
  single('invalid_parameter/field-missing', 'field-missing'),
  single('illegal_argument/field-empty', 'field-empty'),
  single('illegal_argument/announcement-missing', 'field-missing', 'announcement'),
  single('illegal_argument/client-id-missing', 'field-missing', 'client_id'),
  single('illegal_argument/client-secret-missing', 'field-missing', 'client_secret'),
  single('illegal_argument/ext-missing', 'field-missing', 'ext'),
  single('illegal_argument/message-body-empty', 'field-empty', 'body'),
  single('illegal_argument/message-type-empty', 'field-empty', 'type'),
  single('illegal_argument/new-message-missing', 'field-missing', 'new_msg'),
  single('illegal_argument/nicknames-missing', 'field-missing', 'push_nickname'),
  single('illegal_argument/username-blank', 'field-empty', 'username'),
  single('illegal_argument/usernames-empty', 'field-empty', 'usernames'),
  single('invalid_parameter/public-missing', 'field-missing', 'public'),
  single('invalid_parameter/room-name-missing', 'missing', 'name', 'title'),
  { ...single('illegal_argument/wrong-target-type', 'missing', 'target_type'), stated: false },
  { ...single(ofRegistration, 'username-missing', 'username'), stated: false },
];
