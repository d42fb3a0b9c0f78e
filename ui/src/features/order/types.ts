/** The backend's words this screen uses, in one place. */
export type { CaptureMode, Channel, Customer, CustomerInput, DraftLine, Host, ItemHit, LineInput, OrderCheck, OrderDefaults, OrderInput, TemplateLine } from '../../api';
/** Why the card window went away without a card having been sent. */
export type CardClosedWhyView = 'cancelled' | 'idle' | 'locked' | 'offline';
