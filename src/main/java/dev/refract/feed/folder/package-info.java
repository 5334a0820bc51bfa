/**
 * Media in one folder for each class, read and written.
 */
package dev.refract.feed.folder;
