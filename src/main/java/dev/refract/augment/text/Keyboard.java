package dev.refract.augment.text;

/** Which keys lie beside which on a keyboard, letters only. */
public enum Keyboard {
    /** English: QWERTY. */
    EN("qwertyuiop asdfghjkl zxcvbnm");

    /** Each row is set in by a quarter, then by a half of a key, against the one above it. */
    private static final double[] OFFSETS = {0, 0.25, 0.75};

    private final String rows;

    Keyboard(String rows) {
        this.rows = rows;
    }

    /** Whether this letter, in any case, has a key. */
    boolean has(int letter) {
        return letter != ' ' && rows.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /** The lower-case letters whose keys touch the key of this letter, in the order of the rows. */
    String neighbours(int letter) {
        StringBuilder beside = new StringBuilder();
        int key = rows.indexOf(Character.toLowerCase(letter));
        for (int other = 0; key >= 0 && other < rows.length(); other++) {
            if (other != key && rows.charAt(other) != ' ' && touch(key, other)) {
                beside.append(rows.charAt(other));
            }
        }
        return beside.toString();
    }

    private boolean touch(int one, int other) {
        double apart = Math.abs(across(one) - across(other));
        int rowsApart = Math.abs(row(one) - row(other));
        return rowsApart == 0 ? apart == 1 : rowsApart == 1 && apart < 1;
    }

    private int row(int key) {
        int row = 0;
        for (int gap = rows.indexOf(' '); gap >= 0 && gap < key; gap = rows.indexOf(' ', gap + 1)) {
            row++;
        }
        return row;
    }

    private double across(int key) {
        return key - (rows.lastIndexOf(' ', key) + 1) + OFFSETS[row(key)];
    }
}
