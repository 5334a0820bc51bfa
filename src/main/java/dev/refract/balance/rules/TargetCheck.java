package dev.refract.balance.rules;

import dev.refract.balance.row.ClassRowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What in a balance and in the classes that came does not fit together, in sentences for a person.
 *
 * @param rules of the balance
 * @param in records of each class
 */
public record TargetCheck(BalanceRules rules, ClassDistribution in) {
    private static final int MOST = 10;
    private static final double TYPO_SHARE = .05;
    private static final int MANY_CLASSES = 20;
    private static final double UNREACHED = .0005;

    /** The warnings, the gravest first; none when all is well. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>();
        if (in.total() > 0) {
            some(all, undeclared());
            some(all, absent());
            unreachable().ifPresent(all::add);
            some(all, tooRare());
            some(all, similar());
            numbers().ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** The warnings that stay true whatever else comes. */
    public List<String> warningsOfPart() {
        List<String> all = new ArrayList<>();
        some(all, undeclared());
        some(all, similar());
        return List.copyOf(all);
    }

    private static void some(List<String> all, List<String> of) {
        all.addAll(of.subList(0, Math.min(MOST, of.size())));
        if (of.size() > MOST) {
            all.add("… " + (of.size() - MOST) + " more like the last");
        }
    }

    private boolean came(String label) {
        return in.amounts().getOrDefault(label, 0.0) > 0;
    }

    /** Classes that a target by name drops. */
    private List<String> undeclared() {
        List<String> found = new ArrayList<>();
        if (rules.target().unknownShare().orElse(1) > 0) {
            return found;
        }
        TreeSet<String> names = new TreeSet<>(rules.declared());
        names.removeIf(this::came);
        SimilarNames absent = new SimilarNames(names);
        String fate = rules.volumeControl().keepOriginals() ? "gets no copies" : "is dropped";
        in.amounts().forEach((label, count) -> {
            if (count > 0 && !rules.target().declared().contains(label)) {
                String meant = absent.to(label)
                        .map(name -> "; it names " + name + ", which never came: did you mean " + label + "?")
                        .orElse("; name it, or give balance.target.unknown a share");
                found.add("class " + label + " came " + times(count) + " and " + fate + ": the target does not name it"
                        + meant);
            }
        });
        return found;
    }

    /** Classes that are declared and never came. */
    private List<String> absent() {
        SimilarNames names = new SimilarNames(in.amounts().keySet());
        return rules.declared().stream()
                .filter(label -> !came(label))
                .map(label -> "class " + label + " is "
                        + (rules.target().declared().contains(label) ? "in the target" : "declared")
                        + " and never came"
                        + names.to(label)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }

    private Optional<String> unreachable() {
        double missing = rules.expected(in).shares().entrySet().stream()
                .filter(share -> !came(share.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return missing < UNREACHED
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the target cannot be reached: %.1f %% of it is for classes that never came, so the distance"
                                + " stays at %.3f or more",
                        100 * missing,
                        missing));
    }

    /** Classes for which the caps allow too few copies. */
    private List<String> tooRare() {
        if (rules.target() instanceof Target.AsIs) {
            return List.of();
        }
        SortedMap<String, Double> wanted = rules.expected(in).shares();
        SortedMap<String, Double> shares = in.shares();
        VolumeControl control = rules.volumeControl();
        TreeMap<String, Double> ratios = new TreeMap<>();
        in.amounts().keySet().stream()
                .filter(label -> came(label) && wanted.get(label) > 0)
                .forEach(label -> ratios.put(label, shares.get(label) / wanted.get(label)));
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
            if (shares.get(ratio.getKey()) >= control.minShare()) {
                lowest = Math.min(lowest, ratio.getValue());
                highest = Math.max(highest, ratio.getValue());
            }
        }
        double volume = control.volume(lowest, highest);
        double most = control.keepOriginals()
                ? control.maxMeanCopies()
                : rules.credit().maxCopies();
        String cap = control.keepOriginals() ? "max_mean_copies" : "max_copies";
        return ratios.entrySet().stream()
                .filter(ratio -> volume / ratio.getValue() > most)
                .map(ratio -> String.format(
                        Locale.ROOT,
                        "class %s would need %.0f copies of each of its records, and %s is %.0f: it stays below its"
                                + " share of the target",
                        ratio.getKey(),
                        volume / ratio.getValue(),
                        cap,
                        most))
                .toList();
    }

    /** Classes that came under two names. */
    private List<String> similar() {
        List<String> found = new ArrayList<>();
        SimilarNames names = new SimilarNames(in.amounts().keySet());
        for (List<String> group : names.groups()) {
            found.add("classes "
                    + String.join(", ", group.stream().map(this::counted).toList())
                    + " differ only by case, spaces or the way a number is written; are they one class?");
        }
        in.amounts()
                .forEach((label, count) -> names.oneLetterFrom(label).stream()
                        .filter(other ->
                                count > 0 && count <= TYPO_SHARE * in.amounts().get(other))
                        .findFirst()
                        .ifPresent(other -> found.add("class " + counted(label) + " differs by one letter from "
                                + counted(other) + "; did you mean " + other + "?")));
        return found;
    }

    /** Values that were taken for classes. */
    private Optional<String> numbers() {
        long classes = in.amounts().values().stream().filter(count -> count > 0).count();
        boolean manyOnce = classes >= MANY_CLASSES && in.total() < 2 * classes;
        boolean numeric = in.amounts().keySet().stream()
                .filter(label -> !label.equals(ClassRowKey.label(ClassRowKey.OTHER)))
                .allMatch(label -> label.matches("[-+]?[0-9]*[.]?[0-9]+([eE][-+]?[0-9]+)?"));
        return manyOnce && numeric
                ? Optional.of("the " + classes + " classes are numbers, most of them seen once; for a regression"
                        + " target use --value and balance.by: value")
                : Optional.empty();
    }

    private String counted(String label) {
        return label + " (" + count(in.amounts().get(label)) + ")";
    }

    private static String times(double count) {
        return count == 1 ? "once" : count(count) + " times";
    }

    private static String count(double count) {
        return String.format(Locale.ROOT, "%,.0f", count);
    }
}
