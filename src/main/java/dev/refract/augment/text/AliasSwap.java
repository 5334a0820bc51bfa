package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Swaps words and phrases for others of their group: {@code CNN} for {@code convolutional neural
 * network}. Whole words are matched, the longest alias first; the plural of an alias is matched too
 * and swapped for a plural; capitals are kept.
 *
 * <p>A word that the user names here is swapped whatever its kind; {@code protected_words} still hold.
 */
@Named(id = "alias_swap", doc = "Swaps words and phrases for others that the user says mean the same.")
public record AliasSwap(
        @Param(
                doc = "Groups of words and phrases that mean the same.",
                example = "[[CNN, convolutional neural network], [photo, picture]]",
                shorthand = true,
                file = true)
        List<List<String>> groups,

        @Param(
                doc = "Share of the aliases found to swap, at least one; not used with a count.",
                def = "[0.5, 1]",
                min = 0,
                max = 1)
        Range shareRange,

        @Param(doc = "Number of aliases to swap, in place of the share.", min = 0)
        Optional<IntRange> countRange,

        @Param(doc = "Match capitals as the groups spell them.", def = "false")
        boolean matchCase,

        @Param(doc = "Match English plurals too, and swap them for plurals.", def = "true")
        boolean inflect)
        implements Augmentation<TextFacts> {
    public AliasSwap {
        Amount.check(shareRange, countRange);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups must name at least one group of aliases, found none");
        }
        groups = AliasTable.of(groups, matchCase, inflect);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        AliasTable table = AliasTable.of(groups, matchCase, inflect);
        List<AliasTable.Match> matches = matches(table, facts);
        int count = Amount.draw(shareRange, countRange, matches.size(), random);
        int[] order = Amount.shuffle(IntStream.range(0, matches.size()).toArray(), random);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < order.length && edits.size() < count; i++) {
            AliasTable.Match match = matches.get(order[i]);
            List<String> others = table.alternatives(match.entry(), surface(facts, match));
            if (!others.isEmpty()) {
                edits.add(new Edit.Replace(match.first(), match.last(), others.get(random.nextInt(others.size()))));
            }
        }
        return TextEdits.of(edits);
    }

    /** The aliases in the text that may be changed, none inside another, in order. */
    private static List<AliasTable.Match> matches(AliasTable table, TextFacts facts) {
        List<AliasTable.Match> matches = new ArrayList<>();
        int at = 0;
        while (at < facts.document().tokens().size()) {
            Optional<AliasTable.Match> match = table.at(facts.document(), at);
            match.filter(found -> IntStream.rangeClosed(found.first(), found.last())
                            .allMatch(i -> facts.replaceable(i) && facts.sameSpans(found.first(), i)))
                    .ifPresent(matches::add);
            at = match.map(AliasTable.Match::last).orElse(at) + 1;
        }
        return matches;
    }

    private static String surface(TextFacts facts, AliasTable.Match match) {
        return facts.document()
                .text()
                .substring(
                        facts.document().tokens().get(match.first()).start(),
                        facts.document().tokens().get(match.last()).end());
    }
}
