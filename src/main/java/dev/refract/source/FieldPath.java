package dev.refract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.refract.declare.TextPattern;
import dev.refract.declare.TextValue;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a field stands: {@code after.title}, {@code result[0].choices}, or {@code $key.id} in the record's key.
 *
 * @param ofKey whether it is a field of the record's key and not of its value
 * @param steps names and positions, from the outside in; none for the whole
 */
@TextPattern(regex = FieldPath.SPELLING, words = FieldPath.WORDS)
public record FieldPath(boolean ofKey, List<Step> steps) implements TextValue {
    static final String SPELLING = "[^.\\[\\]+]+(?:\\[[0-9]{1,6}\\])*(?:\\.[^.\\[\\]+]+(?:\\[[0-9]{1,6}\\])*)*";
    static final String WORDS = "a field, such as title, after.title, choices[0] or $key.id";

    private static final String KEY = "$key";
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]+)\\]");

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** One step inward. */
    sealed interface Step {
        /** A field of a record. */
        record Name(String name) implements Step {}

        /** An element of a list, from 0. */
        record Index(int index) implements Step {}
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static FieldPath parse(String written) {
        if (!Pattern.matches(SPELLING, written)) {
            throw new IllegalArgumentException("must be " + WORDS + ", found " + written);
        }
        List<Step> steps = new ArrayList<>();
        for (Matcher step = STEP.matcher(written); step.find(); ) {
            steps.add(
                    step.group(1) != null
                            ? new Step.Name(step.group(1))
                            : new Step.Index(Integer.parseInt(step.group(2))));
        }
        boolean ofKey = steps.get(0).equals(new Step.Name(KEY));
        return new FieldPath(ofKey, ofKey ? steps.subList(1, steps.size()) : steps);
    }

    @Override
    public String written() {
        return written(steps.size());
    }

    /** The last name in it, which is what its value is called on its own. */
    String lastName() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Name step) {
                return step.name();
            }
        }
        return KEY;
    }

    /** The record that the field stands in; empty when that is the whole value or key. */
    Optional<FieldPath> parent() {
        int end = steps.size() - 1;
        while (end > 0 && !(steps.get(end) instanceof Step.Name)) {
            end--;
        }
        return end <= 0 ? Optional.empty() : Optional.of(new FieldPath(ofKey, steps.subList(0, end)));
    }

    /**
     * What stands here in {@code root}, the value or the key; a missing node where a field, or one around it, is not
     * there or null.
     *
     * @throws DataFault when the path leads through what has no fields
     */
    JsonNode in(JsonNode root) {
        JsonNode at = root;
        for (int i = 0; i < steps.size(); i++) {
            if (at.isNull() || at.isMissingNode()) {
                return MissingNode.getInstance();
            }
            at = steps.get(i) instanceof Step.Name step
                    ? member(at, step, i)
                    : element(at, (Step.Index) steps.get(i), i);
        }
        return at.isNull() ? MissingNode.getInstance() : at;
    }

    private JsonNode member(JsonNode at, Step.Name step, int depth) {
        if (!at.isObject()) {
            throw astray(depth, at, "a record");
        }
        return at.path(step.name());
    }

    private JsonNode element(JsonNode at, Step.Index step, int depth) {
        if (!at.isArray()) {
            throw astray(depth, at, "a list");
        }
        return at.path(step.index());
    }

    private DataFault astray(int depth, JsonNode found, String wanted) {
        String at = depth == 0 ? (ofKey ? "the record's key" : "the value") : "field " + written(depth);
        return new DataFault(
                Reason.INVALID_SAMPLE,
                at + " must be " + wanted + ", because the map reads " + written() + "; found "
                        + FieldValue.words(found));
    }

    private String written(int count) {
        StringBuilder text = new StringBuilder(ofKey ? KEY : "");
        for (Step step : steps.subList(0, count)) {
            if (step instanceof Step.Index element) {
                text.append('[').append(element.index()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(((Step.Name) step).name());
            }
        }
        return text.toString();
    }
}
