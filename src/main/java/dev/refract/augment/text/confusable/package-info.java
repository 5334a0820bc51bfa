/** Operations that replace characters by confusable ones (Unicode UTS #39): homoglyphs, OCR errors, similar Chinese characters. */
package dev.refract.augment.text.confusable;
