/**
 * How samples are shown to people.
 *
 * <p>Each medium has a {@link dev.refract.augment.view.Presentation}: it turns originals with their copies into {@link
 * dev.refract.augment.view.View}s, and brings small samples on which the catalog shows operations. Whoever shows a view
 * (terminal, HTML page) knows the three kinds of view and no medium.
 */
package dev.refract.augment.view;
