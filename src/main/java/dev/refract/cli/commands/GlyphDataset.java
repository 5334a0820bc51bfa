package dev.refract.cli.commands;

import dev.refract.augment.image.glyph.GlyphPainter;
import dev.refract.cli.terminal.ProgressMeter;
import dev.refract.random.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The data set of the demo: ten letters drawn in many ways, the commonest a hundred times as often as the
 * rarest, in a folder for each class. The same for the same seed.
 */
public record GlyphDataset(long seed) {
    private static final List<String> LETTERS = List.of("A", "E", "G", "K", "M", "Q", "R", "S", "T", "X");
    private static final int COMMONEST = 1400;
    private static final double IMBALANCE = 100;
    private static final int SIDE = 48;

    /** How many of the letter at {@code position} there are: from 1,400 down to 14, by equal factors. */
    static int count(int position) {
        double step = (double) position / (LETTERS.size() - 1);
        return (int) Math.round(COMMONEST * StrictMath.pow(IMBALANCE, -step));
    }

    /** How many pictures there are. */
    static int total() {
        int total = 0;
        for (int i = 0; i < LETTERS.size(); i++) {
            total += count(i);
        }
        return total;
    }

    /** Draws all of it below {@code folder}. */
    void write(Path folder, ProgressMeter meter) throws IOException {
        long done = 0;
        for (int position = 0; position < LETTERS.size(); position++) {
            for (int number = 1; number <= count(position); number++) {
                draw(folder, LETTERS.get(position), number);
                meter.update(++done);
            }
        }
    }

    /** Draws the first few of every letter below {@code folder}. */
    public void writeSome(Path folder, int each) throws IOException {
        for (String letter : LETTERS) {
            for (int number = 1; number <= each; number++) {
                draw(folder, letter, number);
            }
        }
    }

    private void draw(Path folder, String letter, int number) throws IOException {
        Path file = folder.resolve(letter).resolve("%s-%04d.png".formatted(letter, number));
        Files.createDirectories(file.getParent());
        Address address = Address.of(seed, "glyphs", letter).child(number);
        Files.write(
                file, new GlyphPainter(SIDE).paint(letter, address.generator()).array());
    }
}
