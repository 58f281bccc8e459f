import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}

export const ClearIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M4.2 4.2l7.6 7.6" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

export const SortIcon = ({ descending }: { descending: boolean }) => (
  <svg class="icon small" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
    <path d={descending ? 'M1 2.5l3 3 3-3' : 'M1 5.5l3-3 3 3'} />
  </svg>
);

export const FoldIcon = ({ open }: { open: boolean }) => (
  <svg class="icon small" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
    <path d={open ? 'M1 2.5l3 3 3-3' : 'M2.5 1l3 3-3 3'} />
  </svg>
);

export const MoreIcon = () => (
  <svg class="icon small" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
    <path d="M1 2.5l3 3 3-3" />
  </svg>
);

export const DotsIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2" />
  </Icon>
);

/** Filled while it records, as in the browser's own Network panel. */
export const RecordIcon = ({ on }: { on: boolean }) => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    {on && <rect x="6" y="6" width="4" height="4" fill="currentcolor" />}
    {!on && <circle cx="8" cy="8" r="2.5" fill="currentcolor" />}
  </Icon>
);

export const ImportIcon = () => (
  <Icon>
    <path d="M8 2.5v7M5 6.8l3 3 3-3M2.8 10.5v2.7h10.4v-2.7" />
  </Icon>
);

export const ExportIcon = () => (
  <Icon>
    <path d="M8 9.8v-7M5 5.5l3-3 3 3M2.8 10.5v2.7h10.4v-2.7" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
    <circle cx="5.5" cy="4.5" r="1.4" fill="var(--raised)" />
    <circle cx="10.5" cy="8" r="1.4" fill="var(--raised)" />
    <circle cx="6.5" cy="11.5" r="1.4" fill="var(--raised)" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="M4 10l4-4 4 4" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M4 6l4 4 4-4" />
  </Icon>
);
