package dev.refract.augment.text.phrase;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
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
@Named(id = "alias_swap", doc = "Swaps words and phrases for aliases from a list.")
public record AliasSwap(
        @Param(
                doc = "Groups of words and phrases that mean the same.",
                example = "[[CNN, convolutional neural network], [photo, picture]]",
                shorthand = true,
                file = true)
        List<List<String>> groups,

        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the aliases found to swap, at least one; not used with a count.",
                def = "[0.5, 1]")
        @OverrideField(field = "num_range", doc = "Number of aliases to swap, in place of the share.")
        Amount amount,

        @Param(doc = "How aliases are matched.", inline = true)
        AliasMatching forms)
        implements TextOperation {
    public AliasSwap {
        groups = forms.table(groups);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        AliasTable table = forms.table(groups);
        List<AliasTable.Match> matches = table.of(facts);
        return amount.places(facts, IntStream.range(0, matches.size()).toArray(), random, i -> {
            AliasTable.Match match = matches.get(i);
            List<String> others =
                    table.alternatives(match.entry(), facts.document().surface(match.first(), match.last()));
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Edit.Replace(match.first(), match.last(), others.get(random.nextInt(others.size()))));
        });
    }
}
