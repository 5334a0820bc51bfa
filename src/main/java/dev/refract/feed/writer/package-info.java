/**
 * What every export format writes with: a writer for one split, the class names or columns of the data set, and a
 * count of what the format cannot hold.
 */
package dev.refract.feed.writer;
