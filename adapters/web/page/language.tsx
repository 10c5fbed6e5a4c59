import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { type Language, languages } from "../../../src/core/person.ts";
import { dictionary, type Texts } from "./dictionary.ts";
import { recall, remember } from "./memory.ts";

/** The language the page speaks. */
export const PageLanguage = createContext<Language>("en");

const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

const firstLanguage = (): Language => {
  const wanted = [recall("language"), navigator.language.slice(0, 2), document.documentElement.lang];
  return wanted.find(isLanguage) ?? "en";
};

/** The language and how to change it: remembered > the browser's > the desk's. */
export const useLanguage = (): [Language, (language: Language) => void] => {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language): void => {
    remember("language", chosen);
    setLanguage(chosen);
  };
  return [language, choose];
};

/** The page's texts in its language. */
export const useTexts = (): { texts: Texts; language: Language } => {
  const language = useContext(PageLanguage);
  return { texts: dictionary[language], language };
};
