package dev.refract.augment.image.warp;

/**
 * The sources of a {@link DisplacementField} for the centers of all pixels, row by row; terms shared by a row or a
 * column are computed once.
 */
public final class DisplacementRows {
    private final DisplacementField field;
    private final int[] cells;
    private final double[] shares;
    private final double[] rowX;
    private final double[] rowY;

    /** The rows of a field's canvas. */
    public DisplacementRows(DisplacementField field) {
        this.field = field;
        this.cells = new int[field.width()];
        this.shares = new double[field.width()];
        this.rowX = new double[field.columns() + 1];
        this.rowY = new double[field.columns() + 1];
        for (int x = 0; x < cells.length; x++) {
            double column = (x + 0.5) / cells.length * field.columns();
            cells[x] = Math.min((int) column, field.columns() - 1);
            shares[x] = column - cells[x];
        }
    }

    /**
     * Writes where the pixels of row {@code y} are taken, measured from the center of the first pixel.
     *
     * @param xs one for each pixel of the row
     * @param ys one for each pixel of the row
     */
    public void fill(int y, float[] xs, float[] ys) {
        double row = (y + 0.5) / field.height() * field.rows();
        int above = Math.min((int) row, field.rows() - 1);
        field.between(above, row - above, rowX, rowY);
        for (int x = 0; x < cells.length; x++) {
            int cell = cells[x];
            double share = shares[x];
            xs[x] = (float) (x + (1 - share) * rowX[cell] + share * rowX[cell + 1]);
            ys[x] = (float) (y + (1 - share) * rowY[cell] + share * rowY[cell + 1]);
        }
    }
}
