/**
 * Sentences and parts of speech of English texts, by OpenNLP with its models trained on Universal
 * Dependencies (English Web Treebank), behind the one class {@link dev.refract.model.grammar.EnglishAnalyzer}.
 */
package dev.refract.model.grammar;
