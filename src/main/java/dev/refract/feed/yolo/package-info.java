/**
 * YOLO, read and written: one text file with boxes or outlines for each image.
 */
package dev.refract.feed.yolo;
