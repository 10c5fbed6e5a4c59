// What people do in the pictures of docs/slack.md, in the words of tests/conversations.

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

/** T-2 to T-5; Lena claims the first of them. */
export const moreTickets = `
**Anna (in the channel):** Der Upload per FTP auf ftp.brandt-shop.example bricht seit gestern jedes Mal nach zwei Minuten mit "Connection reset" ab.

*A pause.*

**Anna:** ja

**Anna (in the channel):** Beim Speichern der Kundenliste auf intern.brandt-shop.example erscheint seit heute 8 Uhr "Timeout nach 30 Sekunden".

*A pause.*

**Anna:** ja

**Ben:** Since this morning the contact form on www.carter-translations.example shows "503 Service Unavailable" after sending. Customer number 10745

*A pause.*

**Ben:** yes

**Ben (in the channel):** Since yesterday evening the nightly export on jobs.carter-translations.example stops with "Access denied".

*A pause.*

**Ben:** yes

**Lena:** /ticket claim T-2`;

/** One call for the leads. */
export const callForHelp =
  "**Lena:** /ticket escalate T-1 Kundin droht mit Kündigung, brauche Freigabe für eine Gutschrift.";

/** Four more of them at once. */
export const stormOfCalls = `
**Lena:** /ticket escalate T-2 Das Rechenzentrum meldet Stromausfall.

**Lena:** /ticket escalate T-3 Das Rechenzentrum meldet Stromausfall.

**Lena:** /ticket escalate T-4 Das Rechenzentrum meldet Stromausfall.

**Lena:** /ticket escalate T-5 Das Rechenzentrum meldet Stromausfall.`;

/** A request in English from its first word to the question for a rating. */
export const toTheEnd = `
**Ben (presses):** That solved it

*10 minutes pass.*

**Ben (in the channel):** Our mailbox ben@carter-translations.example has been rejecting all mail with "552 quota exceeded" since 8 am. Customer number 10745

*A pause.*

**Ben (presses):** Yes, that's right

*6 minutes pass.*

**Lena (presses):** Übernehmen

*9 minutes pass.*

**Lena:** /ticket resolve T-1 We have raised the limit of your mailbox.

*14 minutes pass.*

**Ben (presses):** Yes, all settled`;

/** Nobody looks at them until noon. */
export const untilNoon = "*130 minutes pass.*";

/** The replies to some are late by then. */
export const untilLate = "*150 minutes pass.*";

/** Two of them are answered, and the desk closes. */
export const untilClosing = `
**Lena:** /ticket reply T-1 Das Modul ist zurückgesetzt. Bitte laden Sie die Seite neu.

**Lena:** /ticket reply T-2 Der Server nimmt Ihre Dateien wieder ohne Abbruch an.

*260 minutes pass.*`;
