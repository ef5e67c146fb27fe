// The desk's module of commitments, asked from the tests in Python: plans on stdin, answers on stdout.

import { argv, stdin, stdout } from "node:process";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const { canonical, commitment, planned, wished, written } = await import(pathToFileURL(argv[2]).href);
const { plans, wish } = await json(stdin);
const made = wish && planned(wish);
const answers = {
  commitments: await Promise.all(plans.map(commitment)),
  leaves: plans.map((plan) => plan.leaves.map(canonical)),
  made: made && { text: new TextDecoder().decode(written(made)), commitment: await commitment(made), wished: wished(made) },
};
stdout.write(JSON.stringify(answers));
