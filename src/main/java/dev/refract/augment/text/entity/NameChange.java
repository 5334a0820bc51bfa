package dev.refract.augment.text.entity;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Recognizes names of persons by built-in lists: a first name, and the last name behind a first name
 * or a title. Each is replaced by another of its kind (women's, men's, last names).
 */
@Named(id = "name_change", doc = "Replaces names of persons by others.")
public record NameChange(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the names found to change, at least one; not used with a count.",
                def = "[0.5, 1]")
        @OverrideField(field = "num_range", doc = "Number of names to change, in place of the share.")
        Amount amount,

        @Param(doc = "Replace equal names of a text by equal names.", def = "false")
        boolean consistent,

        @Param(doc = "Which names are replaced.", def = "both")
        NamePart part,

        @Param(doc = "The language of the replacements.", def = "en")
        NameLanguage lang)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        List<Gazetteer.NameMention> found = PersonNameFinder.of(facts, lang.names()).stream()
                .filter(name ->
                        part == NamePart.BOTH || (part == NamePart.LAST) == (name.kind() == PersonNameFinder.LAST_NAME))
                .toList();
        Map<String, String> chosen = new HashMap<>();
        return amount.places(facts, IntStream.range(0, found.size()).toArray(), random, i -> {
            Gazetteer.NameMention name = found.get(i);
            String surface = facts.document().surface(name.first(), name.last());
            String other = lang.names().other(name.kind(), surface, random);
            String instead = consistent ? chosen.computeIfAbsent(surface, unseen -> other) : other;
            return Optional.of(new Edit.Replace(name.first(), name.last(), instead));
        });
    }

    /** Which names are replaced. */
    public enum NamePart {
        FIRST,
        LAST,
        BOTH
    }
}
