/**
 * How samples are shown to people.
 *
 * <p>Each medium has a {@link dev.refract.augment.view.Presentation}: it turns originals with their copies into
 * {@link
 * dev.refract.augment.view.View}s, and brings small samples on which the catalog shows operations. A renderer
 * (terminal, HTML page) depends on the three kinds of view and on no medium.
 */
package dev.refract.augment.view;
