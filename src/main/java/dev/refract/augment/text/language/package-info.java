/** What operations know about languages: stop words, word lists and capitalization. The lists are files beside these classes. */
package dev.refract.augment.text.language;
