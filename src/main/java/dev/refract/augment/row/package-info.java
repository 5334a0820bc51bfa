/**
 * Table rows, changed cell by cell.
 *
 * <p>An operation on rows needs to know the column it works on: how far its numbers spread, which
 * values it holds. It draws against a profile ({@link dev.refract.augment.row.ColumnProfile} per
 * column, held by {@link dev.refract.augment.row.RowMedium}) that is fixed before the pipeline starts and
 * counts in its digest. Statistics that grow with the stream would make a copy depend on what came
 * before its origin, and then neither partitioning nor replay could give the same bytes. {@link
 * dev.refract.augment.row.ProfileBuilder} computes a profile from the samples of the training split.
 *
 * <p>The step of every operation is a {@link dev.refract.augment.row.RowEdits}: the new values by
 * column. Numbers are in the column's own unit; noise is in shares of the column's standard deviation;
 * shares are of the cells that the operation can change. Labels are not in the row and never change;
 * missing cells are left alone; a column without a profile is left alone, while an operation without
 * any profile is refused.
 */
package dev.refract.augment.row;
