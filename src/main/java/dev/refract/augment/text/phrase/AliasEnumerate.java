package dev.refract.augment.text.phrase;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Copy n is combination n of the aliases found in the text, every alias kept or swapped for each other of
 * its group; the unchanged combination is left out, and beyond the last combination nothing is drawn. Ask for as
 * many copies as there may
 * be combinations; the gate {@code differs_from_origin} refuses those beyond.
 */
@Named(id = "alias_enumerate", doc = "Enumerates all combinations of aliases, one per copy.")
public record AliasEnumerate(
        @Param(
                doc = "Groups of words and phrases that mean the same.",
                example = "[[CNN, convolutional neural network], [photo, picture]]",
                shorthand = true,
                file = true)
        List<List<String>> groups,

        @Param(doc = "How aliases are matched.", inline = true)
        AliasMatching forms)
        implements TextOperation {
    public AliasEnumerate {
        groups = forms.table(groups);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return drawForCopy(1, facts, random);
    }

    @Override
    public Optional<TextEdits> drawForCopy(int copy, TextFacts facts, UniformRandomProvider random) {
        AliasTable table = forms.table(groups);
        List<Edit> edits = new ArrayList<>();
        int combination = copy;
        for (AliasTable.Match match : table.of(facts)) {
            List<String> others =
                    table.alternatives(match.entry(), facts.document().surface(match.first(), match.last()));
            int choice = combination % (others.size() + 1);
            combination /= others.size() + 1;
            if (choice > 0) {
                edits.add(new Edit.Replace(match.first(), match.last(), others.get(choice - 1)));
            }
        }
        return combination == 0 ? TextEdits.of(edits) : Optional.empty();
    }
}
