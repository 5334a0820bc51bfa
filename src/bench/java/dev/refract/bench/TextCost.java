package dev.refract.bench;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Stage;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.text.LongTexts;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.Tokenizer;
import dev.refract.declare.Declaration;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Address;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How the cost of every operation and gate on texts grows with the text: processor time of one call on {@link
 * LongTexts} of 10, 100 and 1,000 thousand characters. A size is left out when the one before it took a second. Prints
 * what grows more than twice as fast as the text or takes more than a second a million characters.
 */
public final class TextCost {
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final double SECOND = 1000;

    private final DeclaredFamilies families = DeclaredFamilies.load();
    private final DefaultRecords defaults = new DefaultRecords(families);
    private final Augmenter augmenter = new Augmenter(new StepCodec(families.catalog()));
    private final Medium texts = defaults.media().stream()
            .filter(medium -> medium.kind() == Kind.TEXT)
            .findFirst()
            .orElseThrow();

    /** Labels every third word with a span. */
    private final boolean spans;

    private TextCost(boolean spans) {
        this.spans = spans;
    }

    /**
     * All operations and gates, or those whose ids are given; {@code --all} prints every row, {@code --spans} labels
     * every third word.
     */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        List<String> chosen =
                options.stream().filter(option -> !option.startsWith("--")).toList();
        TextCost cost = new TextCost(options.contains("--spans"));
        System.out.printf("%-26s %-20s %10s %10s %10s  (milliseconds)%n", "id", "text", "10 kB", "100 kB", "1,000 kB");
        cost.subjects().forEach((id, work) -> {
            if (chosen.isEmpty() || chosen.contains(id)) {
                for (LongTexts kind : LongTexts.values()) {
                    print(id, kind, work, options.contains("--all"));
                }
            }
        });
    }

    private static void print(String id, LongTexts kind, Function<String, Runnable> work, boolean all) {
        List<Double> times = new ArrayList<>();
        String fault = "";
        for (int size : SIZES) {
            if (!times.isEmpty() && times.get(times.size() - 1) > SECOND) {
                break;
            }
            try {
                Runnable call = work.apply(kind.of(size));
                double time = time(call);
                times.add(time < 100 ? Math.min(time, time(call)) : time);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fault = " " + e.getClass().getSimpleName() + " " + e.getMessage();
                break;
            }
        }
        boolean slow = times.size() < SIZES.length || times.get(SIZES.length - 1) > SECOND;
        for (int i = 1; i < times.size(); i++) {
            slow |= times.get(i) > 25 * Math.max(20, times.get(i - 1));
        }
        if (slow || all || !fault.isEmpty()) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-26s %-20s", id, kind));
            times.forEach(time -> row.append(String.format(Locale.ROOT, " %,10.1f", time)));
            System.out.println(row + fault);
        }
    }

    private static double time(Runnable call) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        call.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }

    private Map<String, Function<String, Runnable>> subjects() {
        Map<String, Function<String, Runnable>> subjects = new LinkedHashMap<>();
        subjects.put("open", text -> {
            Label label = label(text);
            return () -> texts.open(new Payload.Text(text), label);
        });
        families.catalog().operations().values().forEach(declaration -> operation(declaration, subjects));
        families.gates().values().forEach(declaration -> {
            try {
                Gate gate = (Gate) defaults.of(declaration);
                subjects.put(declaration.id(), text -> judge(gate, text));
            } catch (RuntimeException absent) {
                System.out.println(declaration.id() + " is left out: " + absent.getMessage());
            }
        });
        return subjects;
    }

    private void operation(Declaration<?> declaration, Map<String, Function<String, Runnable>> subjects) {
        try {
            if (defaults.of(declaration) instanceof Augmentation<?> operation && operation.kind() == Kind.TEXT) {
                subjects.put(declaration.id(), text -> {
                    Label label = label(text);
                    return () -> copy(operation, text, label);
                });
            }
        } catch (RuntimeException absent) {
            System.out.println(declaration.id() + " is left out: " + absent.getMessage());
        }
    }

    private Label label(String text) {
        List<Span> marked = new ArrayList<>();
        List<Token> tokens = spans ? Tokenizer.tokens(text) : List.of();
        int units = 0;
        int points = 0;
        for (int i = 0; i < tokens.size(); i += 3) {
            Token token = tokens.get(i);
            points += text.codePointCount(units, token.start());
            units = token.start();
            marked.add(new Span(points, points + text.codePointCount(units, token.end()), "name"));
        }
        return Label.NONE.withSpans(marked);
    }

    private Result copy(Augmentation<?> operation, String text, Label label) {
        return augmenter.make(
                texts.open(new Payload.Text(text), label), List.of(Stage.of(operation)), Address.of(1, "cost", "text"));
    }

    private static Runnable judge(Gate gate, String text) {
        Sample origin = Sample.original("o", 0, new Payload.Text(text), Label.of("a"));
        Payload changed = new Payload.Text(LongTexts.changed(text));
        return () -> gate.reject(new Candidate(origin, changed, Label.of("a"), 0.1, List.of()));
    }
}
