package dev.refract.feed.yolo;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.ImageSize;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * One object of a YOLO label file, in shares of the image's width and height: {@code class x y width
 * height} with the box's center, or {@code class x1 y1 x2 y2 x3 y3 …} with an outline of three corners or
 * more, whose bounds are the box.
 */
final class YoloLabel {
    private static final int BOX_NUMBERS = 4;
    /** Shares are written to a billionth: less than a thousandth of a pixel in any image. */
    private static final int DECIMALS = 9;

    private YoloLabel() {}

    static Instance parse(String line, String place, ImageSize size, List<String> classes)
            throws InvalidEntryException {
        StringTokenizer words = new StringTokenizer(line);
        String category = category(words.nextToken(), place, classes);
        double[] shares = new double[words.countTokens()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(words.nextToken(), place);
        }
        if (shares.length == BOX_NUMBERS) {
            return Instance.boxed(
                    category,
                    new Box(
                            (shares[0] - shares[2] / 2) * size.width(),
                            (shares[1] - shares[3] / 2) * size.height(),
                            (shares[0] + shares[2] / 2) * size.width(),
                            (shares[1] + shares[3] / 2) * size.height()));
        }
        if (shares.length < 6 || shares.length % 2 != 0) {
            throw invalid(place, "needs 4 numbers of a box or an outline's x and y in turn, found " + shares.length);
        }
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < shares.length; i += 2) {
            corners.add(new Point(shares[i] * size.width(), shares[i + 1] * size.height()));
        }
        return new Instance(
                category,
                Optional.of(Box.around(corners)),
                List.of(new Polygon(corners)),
                Optional.empty(),
                List.of(),
                1,
                Map.of());
    }

    /** The line of a box. */
    static String box(int number, Box box, ImageSize size) {
        return number
                + share((box.left() + box.right()) / 2, size.width())
                + share((box.top() + box.bottom()) / 2, size.height())
                + share(box.width(), size.width())
                + share(box.height(), size.height());
    }

    /** The line of an outline. */
    static String outline(int number, List<Point> corners, ImageSize size) {
        StringBuilder line = new StringBuilder().append(number);
        corners.forEach(
                corner -> line.append(share(corner.x(), size.width())).append(share(corner.y(), size.height())));
        return line.toString();
    }

    private static String share(double pixels, int side) {
        return " "
                + BigDecimal.valueOf(pixels / side)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String category(String number, String place, List<String> classes) throws InvalidEntryException {
        try {
            int index = Integer.parseInt(number);
            if (index >= 0 && index < classes.size()) {
                if (classes.get(index).isBlank()) {
                    throw invalid(place, "class " + index + " has no name");
                }
                return classes.get(index);
            }
        } catch (NumberFormatException e) {
            // falls through to the same refusal as a number out of range
        }
        throw invalid(place, "class must be a number from 0 to " + (classes.size() - 1) + ", found " + number);
    }

    private static double share(String written, String place) throws InvalidEntryException {
        try {
            double share = Double.parseDouble(written);
            if (Double.isFinite(share)) {
                return share;
            }
        } catch (NumberFormatException e) {
            // falls through to the same refusal as an infinite number
        }
        throw invalid(place, "needs numbers, found " + written);
    }

    private static InvalidEntryException invalid(String place, String message) {
        return new InvalidEntryException(SkipReason.INVALID_LABEL, place + ": " + message);
    }
}
