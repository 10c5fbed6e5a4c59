const german = `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist
bitte da dabei dafuer damit dann daran darauf das dass davon dazu dein deine dem den denn der des die dies diese diesem
diesen dieser dieses doch dort du durch eben ein eine einem einen einer eines einfach einmal er es etwas eigentlich euch
euer eure eurem euren eurer fuer gar gerade gern gerne gibt gibts habe haben habt hab hat hatte hatten hier ihm ihn ihnen
ihr ihre ihrem ihren ihrer im in ins irgendwie ist ja jetzt kann kannst koennen koennt koennte koennten leider mal man
mein meine meinem meinen meiner meines mich mir mit mochte moechte moechten muss muessen nach noch nun nur ob oder schon
sehr sein seine selbst sich sie sind so soll sollen sollte sonst ueber um und uns unser unsere unserem unseren unserer
unter viel vom von vor war waere waren warum was weil welche welchem welchen welcher welches wenn wer werde werden wie
wieder wir wird wo wollen wollte will wuerde wuerden zu zum zur zwar`;

const english = `a about actually all also am an and any anyone are as at be because been being but by can could d did do
does doing don for from get got had has have having he her here hi him his how i if in into is it its just know let ll m
may maybe me might my need of off on one only or our out over please re really s she should so some somebody someone
still such t than that the their them then there these they this those to too us ve very want was we were what when where
which who why will with would you your yours`;

const courtesies = `hallo hello hey hi moin servus tach tag guten gruess gott morgen abend liebe lieber liebes sehr geehrte
geehrter damen herren team support danke dank dankeschoen vielen besten herzlichen vorab voraus gruss gruesse gruessen
freundlichen freundliche viele schoene mfg lg vg dear sir madam good afternoon evening morning thank thanks thx ty
regards kind best cheers greetings sincerely advance ta`;

const words = new Set(`${german} ${english} ${courtesies}`.split(/\s+/));

/** Whether a word says nothing about what is asked: grammar and courtesies of both languages. */
export const isStopWord = (word: string): boolean => words.has(word);
