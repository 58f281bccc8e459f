import type { Group } from '../state';

/** A group in a list. */
export function affiliations({ name, owner, created, members }: Group) {
  return { groupname: name, owner, created, affiliations: members.size + 1, type: 'group' };
}

/** A group asked for by its id. */
export function describeGroup(group: Group) {
  return {
    id: group.id,
    name: group.name,
    description: group.description,
    membersonly: false,
    allowinvites: false,
    maxusers: group.maxUsers,
    owner: group.owner,
    created: group.created,
    affiliations_count: group.members.size + 1,
    affiliations: listMembers(group),
    public: group.public,
    mute: group.allMuted,
  };
}

export function listMembers({ owner, members }: Group) {
  return [{ owner }, ...[...members].map((member) => ({ member }))];
}
