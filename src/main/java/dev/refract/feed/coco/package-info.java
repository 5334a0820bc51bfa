/**
 * COCO instances, read and written: boxes, outlines, masks and keypoints in one JSON document.
 */
package dev.refract.feed.coco;
