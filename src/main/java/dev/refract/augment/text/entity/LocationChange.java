package dev.refract.augment.text.entity;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.TokenKind;
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
 * Recognizes places by a built-in list (countries, nationalities, large cities; English names, case-sensitive) and
 * replaces each by another of its kind. A place at the beginning of a longer name is none.
 */
@Named(id = "location_change", doc = "Replaces countries, nationalities and cities by others of their kind.")
public record LocationChange(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the places found to change, at least one; not used with a count.",
                def = "[0.5, 1]")
        @OverrideField(field = "num_range", doc = "Number of places to change, in place of the share.")
        Amount amount,

        @Param(doc = "Replace equal names of a text by equal names.", def = "false")
        boolean consistent)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        List<Gazetteer.NameMention> found = NAMES.of(facts).stream()
                .filter(name -> !beginsLongerName(facts.document(), name.last()))
                .toList();
        Map<String, String> chosen = new HashMap<>();
        return amount.places(facts, IntStream.range(0, found.size()).toArray(), random, i -> {
            Gazetteer.NameMention name = found.get(i);
            String surface = facts.document().surface(name.first(), name.last());
            String other = NAMES.other(name.kind(), surface, random);
            String instead = consistent ? chosen.computeIfAbsent(surface, unseen -> other) : other;
            return Optional.of(new Edit.Replace(name.first(), name.last(), instead));
        });
    }

    /** Whether another word with a capital follows, as in {@code New York Times} and {@code Paris Hilton}. */
    private static boolean beginsLongerName(TextDocument document, int last) {
        return last + 1 < document.tokens().size()
                && document.tokens().get(last + 1).kind() == TokenKind.WORD
                && Character.isUpperCase(document.surface(last + 1).codePointAt(0))
                && !document.breaksLine(last);
    }

    private static final Gazetteer NAMES = Gazetteer.in("places-en.txt");
}
