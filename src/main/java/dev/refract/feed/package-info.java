/**
 * The outside world's data sets: from folders and files to samples, from samples to a topic, and back to files.
 *
 * <p>{@link dev.refract.feed.DatasetReader} opens a data set in any {@link dev.refract.feed.dataset.DatasetFormat} by {@link
 * dev.refract.feed.dataset.DatasetOptions}; each file or row becomes one {@link dev.refract.feed.dataset.ReadResult}, a sample
 * or a reason why not. {@link dev.refract.feed.DatasetIngest} sends the samples to Kafka and counts.
 *
 * <p>Three things about a sample are made here, and each is a pure function of the data set, so that
 * reading twice adds nothing twice:
 *
 * <ul>
 *   <li>its <b>id</b>: the first 16 hexadecimal digits of its content's SHA-256, a dash, and its relative
 *       path; a row's hash is of its fields, and its path ends in {@code #} and which of the rows with the
 *       same fields it is;
 *   <li>its <b>group</b>: what the data set names, else its content, so that exact duplicates never part
 *       across splits;
 *   <li>its <b>event time</b>: what the data set says, else 2020-01-01 and up to 4 h 40 min more, by a hash
 *       of its name. The file's own time would change with every copy of the folder.
 * </ul>
 *
 * <p>The default order goes by the same hash: a fixed shuffle, in which these times never go back.
 *
 * <p>{@link dev.refract.feed.DatasetExport} goes the other way: samples become images and annotations in a folder
 * for each split. What COCO holds comes back equal (a box's sides to the last bit or the next); VOC rounds
 * edges to whole pixels, YOLO shares to a billionth of the image's side, and both cut boxes at the image's
 * edge. What a format has no place for is counted, never left out in silence.
 *
 * <p>Media are not decoded here. What an annotation names must lie inside the data set's folder.
 */
package dev.refract.feed;
