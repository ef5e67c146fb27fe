// Reads words of the form out, such as those of consent: by a voice that lies on this device. A
// voice of somebody else's server would be told what is read, and is never used.

import { button } from "../dom.js";
import { say } from "../words.js";

/** @param {string} code of a language @returns {SpeechSynthesisVoice | undefined} */
function voiceFor(code) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((each) => each.localService && each.lang.split(/[-_]/)[0].toLowerCase() === code.split(/[-_]/)[0].toLowerCase());
}

/** Be silent at once: the screen is locked or left. */
export const hush = () => globalThis.speechSynthesis?.cancel();

/** @param {string} words @param {string} code of their language @returns {HTMLElement[]} a button, where a voice speaks it */
export function aloud(words, code) {
  const voice = words && voiceFor(code);
  if (!voice) {
    return [];
  }
  const read = () => {
    hush();
    const told = new SpeechSynthesisUtterance(words);
    Object.assign(told, { voice, lang: voice.lang });
    speechSynthesis.speak(told);
  };
  return [button(say("readOut"), read), button(say("readNoMore"), hush)];
}
