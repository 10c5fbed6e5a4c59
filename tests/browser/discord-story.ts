// What people do in the pictures of docs/discord.md, in the words of tests/conversations.

/** The known question is answered; something else is not known. */
export const newRequest = `
**Anna (presses):** Das hat geholfen

*12 minutes pass.*

**Anna (in the channel):** Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".

*A pause.*`;

/** T-1, which Lena has claimed. */
export const claimedTicket = `
**Anna:** Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error". Kundennummer 10584

*A pause.*

**Anna (presses):** Ja, stimmt so

*4 minutes pass.*

**Lena (presses):** Übernehmen

*3 minutes pass.*`;

/** Words for a customer that promise what nobody can. */
export const promise =
  "Wir setzen das fehlerhafte Modul zurück. Um 12 Uhr läuft Ihre Seite garantiert wieder; bitte laden Sie sie dann neu.";

/** T-2 and T-3; Lena claims the first of them. */
export const moreTickets = `
**Anna (in the channel):** Der Upload per FTP auf ftp.brandt-shop.example bricht seit gestern jedes Mal nach zwei Minuten mit "Connection reset" ab.

*A pause.*

**Anna:** ja

**Ben:** Since this morning the contact form on www.carter-translations.example shows "503 Service Unavailable" after sending. Customer number 10745

*A pause.*

**Ben:** yes

**Lena:** /ticket claim T-2`;

/** A list that only Lena sees. */
export const ownTickets = "**Lena:** /ticket mine";

/** One call for the leads. */
export const callForHelp =
  "**Lena:** /ticket escalate T-1 Kundin droht mit Kündigung, brauche Freigabe für eine Gutschrift.";
