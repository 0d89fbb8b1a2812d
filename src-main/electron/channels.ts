/** The bridge has one door inwards and two channels outwards; nothing else is ever listened to. */
export const CALL_CHANNEL = 'greenbar:call';
export const STATE_CHANNEL = 'greenbar:state';
export const CHANGE_CHANNEL = 'greenbar:change';
export const NAVIGATE_CHANNEL = 'greenbar:navigate';
