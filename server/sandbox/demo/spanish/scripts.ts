import type { SpanishScript } from './script.ts';
import { weekOne } from './weekOne.ts';
import { weekThree } from './weekThree.ts';
import { weekTwo } from './weekTwo.ts';

/** Every Spanish conversation, in the order of the cycle: three each weekday, two on Saturday, one on Sunday. */
export const spanishScripts: readonly SpanishScript[] = [...weekOne, ...weekTwo, ...weekThree];
