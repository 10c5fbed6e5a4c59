import type { ComponentChildren } from "preact";

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

/** The bell on a reception desk: the bot itself. */
export const BellIcon = () => (
  <svg class="icon bell" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="bell-dome" d="M6 22a10 10 0 0 1 20 0z" />
    <rect class="bell-base" x="4" y="23.500" width="24" height="3" rx="1.500" />
    <rect class="bell-base" x="14.500" y="7" width="3" height="5" rx="1.500" />
  </svg>
);
/** A channel. */
export const HashIcon = () => (
  <Icon>
    <path d="M8 3.500 6.500 16.500M13.500 3.500 12 16.500M4 7.500h13M3 12.500h13" />
  </Icon>
);
/** A channel for the team alone. */
export const LockIcon = () => (
  <Icon>
    <rect x="4.500" y="9" width="11" height="8" rx="2" />
    <path d="M7 9V6.500a3 3 0 0 1 6 0V9" />
  </Icon>
);
/** Seen by one person only. */
export const EyeIcon = () => (
  <Icon>
    <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5z" />
    <circle cx="10" cy="10" r="2.200" />
  </Icon>
);
/** Add. */
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
/** Close. */
export const CloseIcon = () => (
  <Icon>
    <path d="m5.500 5.500 9 9m0-9-9 9" />
  </Icon>
);
/** Send. */
export const SendIcon = () => (
  <Icon>
    <path d="M3 10 17 4l-4.500 13L9.500 11.500zM9.500 11.500 17 4" />
  </Icon>
);
/** Edit. */
export const PencilIcon = () => (
  <Icon>
    <path d="m4 16 .8-3.400L13.500 4l2.500 2.500-8.600 8.700z" />
  </Icon>
);
/** Delete. */
export const TrashIcon = () => (
  <Icon>
    <path d="M4 6h12M8 6V4h4v2m-6.500 0 .7 10.500h7.600L14.500 6" />
  </Icon>
);
/** Something to unfold. */
export const ChevronIcon = () => (
  <Icon>
    <path d="m6 8 4 4 4-4" />
  </Icon>
);
/** Pinned to the head of a channel. */
export const PinIcon = () => (
  <Icon>
    <path d="M7 3.500h6M8 3.500v5L5.500 12h9L12 8.500v-5M10 12v5" />
  </Icon>
);
/** A file that comes with a message. */
export const ClipIcon = () => (
  <Icon>
    <path d="m15.500 9.500-5.800 5.800a3.300 3.300 0 0 1-4.700-4.700l6.400-6.400a2.200 2.200 0 0 1 3.100 3.100l-6.300 6.300a1.100 1.100 0 0 1-1.600-1.600l5.400-5.300" />
  </Icon>
);
/** Leads to another site. */
export const OutsideIcon = () => (
  <Icon>
    <path d="M8 5H5v10h10v-3M11 4h5v5m0-5-7 7" />
  </Icon>
);
