/**
 * Ready-made pipelines for texts, under the names that TextAttack gives them. There they also protect stop
 * words; here that is a setting of the texts: {@code media: [text: {protected_stop_words: [en]}]}. A word is
 * edited once, here as there.
 */
package dev.refract.augment.text.recipe;
