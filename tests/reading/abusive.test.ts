import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

describe("E6 an insult of the people of the desk", () => {
  test.each([
    "Ihr seid doch alle Vollidioten",
    "Ihr Idioten!",
    "Sie ahnungsloser Trottel Sie",
    "Du bist doch ein Versager",
    "Was für ein Haufen Stümper seid ihr eigentlich",
    "Leckt mich doch, ihr Penner",
    "Halt die Fresse",
    "Verpisst euch!",
    "Seid ihr wirklich so blöd?",
    "Idioten! Immer dasselbe.",
    "You are complete morons",
    "What a bunch of useless clowns you are",
    "Get lost, you muppets",
    "You're so stupid",
    "Fuck off",
    "Screw you all",
    "you incompetent idiots",
    "Are you lot really that thick?",
  ])("is one: %s", (text) => expect(read(text, options).abusive).toBe(true));
});

describe("E6 what is none, though it is said in anger", () => {
  test.each([
    "scheiss server",
    "Dieser verdammte Drucker!",
    "So ein Mist, die Seite ist schon wieder weg.",
    "Verfluchte Technik, nichts geht.",
    "Das blöde Plugin spinnt.",
    "Was für ein beschissenes Update!",
    "Fuck, ich habe die Datenbank gelöscht.",
    "Dein scheiß Server ist schon wieder down.",
    "Euer Kundencenter ist eine Katastrophe.",
    "Ich bin so ein Idiot, ich habe das Passwort vergessen.",
    "Mein Chef ist ein Idiot, er hat alles gelöscht.",
    "Bin ich zu blöd, oder ist die Anleitung falsch?",
    "Ich komme mir vor wie der letzte Trottel.",
    "Bitte erklären Sie es mir wie einem Idioten.",
    "Ihr seid meine letzte Rettung!",
    "Ihr seid echt der letzte Verein. Seit drei Wochen warte ich!",
    "Ihr seid die Besten, ich war nur zu dumm.",
    "Ich bin stinksauer auf den Anbieter davor.",
    "Mir reicht es langsam mit diesen Ausfällen!",
    "Kann man das wirklich so dumm bauen?",
    "Herrgott, wann geht das endlich wieder?",
    "bloody server is down again",
    "This damn printer!",
    "Shit, I deleted the whole database.",
    "The stupid plugin broke my shop.",
    "What the hell is wrong with this thing?",
    "Your fucking server is down again.",
    "I'm such an idiot, I forgot my password.",
    "My boss is a moron and deleted everything.",
    "Am I stupid or is the guide wrong?",
    "I feel like a complete idiot here.",
    "Explain it to me like I'm an idiot, please.",
    "You are my last hope!",
    "You are not to blame, I was just dumb.",
    "I am furious with my old provider.",
    "I've had enough of these outages!",
    "This is driving me crazy.",
    "The dummy text on the page says idiot.",
    "For God's sake, when will it work again?",
    "Your interface is a useless mess.",
    "Kill the process that hangs, please.",
  ])("is no insult: %s", (text) => {
    const { abusive, kind } = read(text, options);
    expect(abusive).toBe(false);
    expect(kind).not.toBe("abuse");
  });
});

describe("E6 an apology", () => {
  test.each([
    "Entschuldigung, das war nicht so gemeint.",
    "Es tut mir leid",
    "Sorry, ich habe mich im Ton vergriffen.",
    "Das ist ein Missverständnis!",
    "Ich nehme das zurück.",
    "I apologise.",
    "Sorry about that, I lost my temper.",
    "I didn't mean it.",
    "That was a misunderstanding.",
  ])("is one: %s", (text) => expect(read(text, options).apologises).toBe(true));

  test.each([
    "Ich erwarte eine Entschuldigung!",
    "Entschuldigen Sie sich gefälligst bei mir.",
    "I demand an apology.",
    "Mir doch egal.",
    "You owe me an apology!",
  ])("is none: %s", (text) => expect(read(text, options).apologises).toBe(false));

  test("with a request in it is no small talk", () => {
    expect(read("Entschuldigung, ich meinte die andere Domain.", options)).toMatchObject({
      apologises: true,
      kind: "fault",
    });
    expect(read("Entschuldigung, das war nicht so gemeint.", options).kind).toBe("chatter");
  });
});
