/**
 * Originals beside their copies, for a person: images as one sheet, texts and rows as lines, and the catalog page.
 */
package dev.refract.cli.preview;
