// What may tell who somebody is, asked from the tests in Python: jobs on stdin, answers on stdout.

import { argv, stdin, stdout } from "node:process";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const { asksWho, telling } = await import(pathToFileURL(argv[2]).href);
const { questions, text, identifying, places } = await json(stdin);
stdout.write(JSON.stringify({ who: questions.filter(asksWho), found: telling(text, identifying, places) }));
