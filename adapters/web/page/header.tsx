import { type Language, languages } from "../../../src/core/person.ts";
import { BellIcon, PlusIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";

type HeaderProps = {
  readonly company: string;
  readonly onLanguage: (language: Language) => void;
  /** `null`: no more fit. */
  readonly onAdd: (() => void) | null;
};

const LanguageSwitch = ({ onLanguage }: Pick<HeaderProps, "onLanguage">) => {
  const { texts, language: current } = useTexts();
  return (
    <fieldset class="languages">
      <legend class="hidden">{texts.language}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={language === "de" ? "Deutsch" : "English"}
          aria-pressed={language === current}
          onClick={() => onLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
};

/** The top of the page. */
export const Header = ({ company, onLanguage, onAdd }: HeaderProps) => {
  const { texts } = useTexts();
  return (
    <header class="top">
      <h1 class="brand">
        <BellIcon />
        Deskbell
      </h1>
      <p class="company">{company}</p>
      <p class="tagline">{texts.tagline}</p>
      <div class="top-tools">
        {onAdd !== null && (
          <button type="button" class="add" onClick={onAdd}>
            <PlusIcon />
            {texts.addPane}
          </button>
        )}
        <LanguageSwitch onLanguage={onLanguage} />
      </div>
    </header>
  );
};
