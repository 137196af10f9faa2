import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fr, type Texts } from './fr.ts';

export const TextsContext = createContext<Texts>(fr);

/** The texts of the page, also where nobody is signed in. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
