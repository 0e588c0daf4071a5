// The one script of a page: starts what the page asks for. Every page works
// without it.
import { boards } from "./board.js";
import { entryChecks } from "./check.js";
import { copyButtons } from "./copy.js";
import { draftForms } from "./draft.js";
import { entryForms } from "./entry.js";
import { idleNotice } from "./idle.js";
import { liveNumbers } from "./live.js";
import { paperPictures } from "./paper.js";
import { liveParts } from "./parts.js";
import { printTime } from "./print.js";
import { uploads } from "./upload.js";

boards();
copyButtons();
entryForms();
entryChecks();
draftForms();
paperPictures();
liveParts();
liveNumbers();
uploads();
idleNotice();
printTime();
