/**
 * Files as data sets hold them: folders, text, JSON, XML, media files, image sizes and masks.
 */
package dev.refract.feed.file;
