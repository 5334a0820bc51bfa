/**
 * Pascal VOC, read and written: one XML file with boxes for each image.
 */
package dev.refract.feed.pascalvoc;
