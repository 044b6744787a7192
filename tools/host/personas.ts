import { personas } from "../generate/personas";

/** One of the demo community's people, to be on the stage. */
export interface Persona {
  openid: string;
  name: string;
  role: string;
  /** Where the stage opens the app for this person. */
  startPage: string;
}

export const demoPersonas: readonly Persona[] = personas;
