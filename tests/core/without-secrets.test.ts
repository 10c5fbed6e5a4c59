import { describe, expect, it } from "vitest";
import { withoutSecrets } from "../../src/core/without-secrets.ts";

describe("R7 a password that somebody tells", () => {
  it.each([
    [
      "das Passwort von meinem FTP-Zugang ist: Sommer2024! bitte mal schauen",
      "das Passwort von meinem FTP-Zugang ist: ••• bitte mal schauen",
    ],
    ["PW: hunter-2, es geht trotzdem nicht", "PW: •••, es geht trotzdem nicht"],
    ["Unser FTP-Passwort lautet „x9$kLm“.", "Unser FTP-Passwort lautet „•••“."],
    ["login info@brandt.example passwort=geheim_1", "login info@brandt.example passwort=•••"],
    ["My password is S3cret? It is refused.", "My password is •••? It is refused."],
    ["PIN: 4711", "PIN: •••"],
    ["the API key is sk_live_51Habc", "the API key is •••"],
  ])("is left out: %s", (text, left) => expect(withoutSecrets(text)).toBe(left));

  it.each([
    "Mein Passwort ist falsch.",
    "Das Passwort ist seit 2023 dasselbe.",
    "Ich habe mein Passwort vergessen, Kundennummer 10584",
    "Outlook fragt ständig nach dem Passwort: immer wieder",
    "Mein Reisepass ist 2024 abgelaufen.",
    "The password is https://brandt.example/reset they said",
    "My password is wrong!",
    "Passwort für info@brandt.example zurücksetzen",
  ])("is none: %s", (text) => expect(withoutSecrets(text)).toBe(text));
});
