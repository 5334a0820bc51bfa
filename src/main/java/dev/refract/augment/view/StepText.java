package dev.refract.augment.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.augment.BranchEnd;
import dev.refract.sample.AppliedStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applied steps in a few words, for people: {@code rotate angle -7.31}. Numbers that were drawn and partners are named;
 * words, which are settings, only where there is neither. Seeds, files and long lists say nothing to the eye; the lineage
 * has everything.
 */
public final class StepText {
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();
    private static final MathContext DIGITS = new MathContext(3);
    private static final int MOST_NUMBERS = 4;
    private static final int LONGEST_WORD = 24;
    private static final String SEED = "seed";
    private static final String PARTNER = "partner";

    private StepText() {}

    /** Each step with its values, in order; the ends of branches are left out. */
    public static List<String> lines(List<AppliedStep> steps) {
        return steps.stream()
                .filter(step -> !step.operation().equals(BranchEnd.ID))
                .map(step -> (step.operation() + " " + values(step)).strip())
                .toList();
    }

    /** What was drawn: {@code angle -7.31}; empty when nothing can be said. */
    public static String values(AppliedStep step) {
        List<String> drawn = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields(step)) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (value.isTextual() && name.equals(PARTNER)) {
                drawn.add("with " + SampleName.of(value.asText()));
            } else if (value.isTextual() && value.asText().length() <= LONGEST_WORD) {
                words.add(value.asText().toLowerCase(Locale.ROOT).replace('_', ' '));
            } else if (!name.equals(SEED)) {
                numbers(value).ifPresent(numbers -> drawn.add(spaced(name) + " " + numbers));
            }
        }
        return String.join(", ", drawn.isEmpty() ? words : drawn);
    }

    private static Set<Map.Entry<String, JsonNode>> fields(AppliedStep step) {
        try {
            return JSON.readTree(step.parameters()).properties();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a step of " + step.operation() + ": " + step.parameters(), e);
        }
    }

    /** A number, or a few of them. */
    private static Optional<String> numbers(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(number(node));
        }
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_NUMBERS) {
            return Optional.empty();
        }
        List<String> elements = new ArrayList<>();
        for (JsonNode element : node) {
            if (!element.isNumber()) {
                return Optional.empty();
            }
            elements.add(number(element));
        }
        return Optional.of(String.join(" ", elements));
    }

    private static String number(JsonNode node) {
        return node.isIntegralNumber()
                ? node.asText()
                : new BigDecimal(node.asDouble())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** {@code maxDelta} in words: {@code max delta}. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
