/** The wire writes members with a capital (`Values`), Office.js and the tables here without (`values`). */
export const fromWire = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Gives a member's name as the wire writes it. */
export const toWire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
