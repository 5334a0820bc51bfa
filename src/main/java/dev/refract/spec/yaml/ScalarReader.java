package dev.refract.spec.yaml;

import dev.refract.declare.Shape;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Nodes without parts of their own to Java values. Every method throws {@link
 * IllegalArgumentException} with one line for the user: what must be there and what was found.
 */
final class ScalarReader {
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.inf|\\.nan", Pattern.CASE_INSENSITIVE);

    private ScalarReader() {}

    static Object number(Shape.Numeric shape, Node node) {
        String noun = shape.whole() ? "a whole number" : "a number";
        BigDecimal value = decimal(node, noun + BoundsText.words(shape.min(), shape.max()));
        double near = value.doubleValue();
        if (Double.isInfinite(near)) {
            throw mustBe("a finite number", node);
        }
        boolean broken = shape.whole() && value.stripTrailingZeros().scale() > 0;
        if (broken || near < shape.min() || near > shape.max()) {
            throw mustBe(noun + BoundsText.wordsFor(near, shape.min(), shape.max()), node);
        }
        if (shape.type() == Integer.class) {
            return value.intValueExact();
        }
        return shape.type() == Long.class ? (Object) whole(value, node) : (Object) (near + 0.0); // no -0.0
    }

    static Object interval(Shape.Interval shape, Node node) {
        String words = "[low, high], two " + (shape.whole() ? "whole numbers" : "numbers")
                + BoundsText.words(shape.min(), shape.max()) + " with low <= high";
        if (!(node instanceof SequenceNode list) || list.getValue().size() != 2) {
            throw mustBe(words, node);
        }
        var element = new Shape.Numeric(shape.min(), shape.max(), shape.whole() ? Integer.class : Double.class);
        try {
            Object low = number(element, list.getValue().get(0));
            Object high = number(element, list.getValue().get(1));
            return shape.whole() ? new IntRange((Integer) low, (Integer) high) : new Range((Double) low, (Double) high);
        } catch (IllegalArgumentException e) {
            throw mustBe(words, node);
        }
    }

    static String text(Shape.Text shape, Node node) {
        return text(shape.regex(), shape.words(), node);
    }

    static Object word(Shape.Spelled shape, Node node) {
        String text = text(shape.regex(), shape.words(), node);
        try {
            return shape.type().getMethod("parse", String.class).invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(shape.type() + ".parse failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape.type() + " has no public static parse(String)", e);
        }
    }

    static Boolean flag(Node node) {
        if (!node.getTag().equals(Tag.BOOL)) {
            throw mustBe("true or false", node);
        }
        return Boolean.valueOf(((ScalarNode) node).getValue());
    }

    static Enum<?> choice(Shape.Choice shape, Node node) {
        List<String> words = shape.words();
        String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        int index = words.indexOf(written);
        if (index < 0) {
            List<String> near = NameSuggestions.to(written, words);
            boolean useful = !near.isEmpty() && !near.equals(words);
            String hint = useful || RenamedWords.successor(written, words).isPresent()
                    ? NameSuggestions.hint(written, words)
                    : "";
            throw new IllegalArgumentException(
                    "must be " + NameSuggestions.either(words) + ", found " + FoundText.in(node) + hint);
        }
        return shape.type().getEnumConstants()[index];
    }

    private static String text(String regex, String words, Node node) {
        if (!(node instanceof ScalarNode scalar) || FoundText.nothing(node)) {
            throw mustBe(words, node);
        }
        if (!node.getTag().equals(Tag.STR)) {
            throw new IllegalArgumentException("must be text, found " + FoundText.in(node) + "; put it in quotes");
        }
        if (!regex.isEmpty() && !Pattern.matches(regex, scalar.getValue())) {
            throw mustBe(words, node);
        }
        return scalar.getValue();
    }

    private static BigDecimal decimal(Node node, String words) {
        boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        String text = number ? ((ScalarNode) node).getValue() : "";
        if (!number) {
            throw mustBe(words, node);
        }
        if (NOT_FINITE.matcher(text).matches()) {
            throw mustBe("a finite number", node);
        }
        if (text.startsWith("0x") || text.startsWith("0o")) {
            return new BigDecimal(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8));
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) { // an exponent of ten digits
            throw mustBe("a finite number", node);
        }
    }

    private static Long whole(BigDecimal value, Node node) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw mustBe("a whole number" + BoundsText.in(Long.MIN_VALUE, Long.MAX_VALUE), node);
        }
    }

    private static IllegalArgumentException mustBe(String words, Node node) {
        return new IllegalArgumentException("must be " + words + ", found " + FoundText.in(node));
    }
}
