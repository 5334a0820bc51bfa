package dev.refract.cli.preview;

import dev.refract.augment.Medium;
import dev.refract.augment.Mixing;
import dev.refract.augment.Stage;
import dev.refract.augment.Transform;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.view.LabelEffect;
import dev.refract.declare.Declaration;
import dev.refract.declare.MissingLibraryException;
import dev.refract.model.ResourceException;
import dev.refract.sample.Kind;
import dev.refract.spec.docs.CatalogEntry;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Entries of the catalog as parts of a page. */
final class EntryHtml {
    private final DeclaredFamilies families;
    private final DefaultRecords defaults;
    private final List<Medium> media;
    private final Augmenter augmenter;

    EntryHtml(DeclaredFamilies families) {
        this.families = families;
        this.defaults = new DefaultRecords(families);
        this.media = defaults.media();
        this.augmenter = new Augmenter(new StepCodec(families.catalog()));
    }

    /** One entry as an article. */
    String of(CatalogEntry entry) {
        Optional<Declaration<?>> declaration = declaration(entry);
        String labels = declaration.flatMap(this::labels).orElse("");
        String words = String.join(" ", entry.id(), entry.doc(), String.join(" ", entry.knownAs()))
                .toLowerCase(Locale.ROOT);
        String known = entry.knownAs().isEmpty() ? "" : "Known as " + String.join(", ", entry.knownAs()) + ".";
        return """
                <article id="%s" data-kind="%s" data-labels="%s" data-words="%s">
                <h3><a href="#%s">%s</a></h3>
                <p>%s</p>
                %s%s%s%s<div class="yaml"><pre><code>%s</code></pre><button type="button" aria-label="Copy the YAML of %s">Copy</button></div>
                </article>
                """.formatted(
                        entry.id(),
                        entry.section(),
                        labels,
                        Html.escaped(words),
                        entry.id(),
                        Html.escaped(entry.id()),
                        Html.escaped(entry.doc()),
                        declaration.map(this::examples).orElse(""),
                        entry.notes().stream().map(Html::quiet).collect(Collectors.joining()),
                        known.isEmpty() ? "" : Html.quiet(known),
                        fields(entry),
                        Html.escaped(entry.yaml()),
                        entry.id());
    }

    /** Of an operation or a policy; gates and media have no examples. */
    private Optional<Declaration<?>> declaration(CatalogEntry entry) {
        Map<String, Declaration<?>> family = entry.section().equals("policies")
                ? families.catalog().policies()
                : families.catalog().operations();
        boolean other = entry.section().equals("gates") || entry.section().equals("media");
        return other ? Optional.empty() : Optional.ofNullable(family.get(entry.id()));
    }

    private Kind kind(Declaration<?> operation) {
        return families.catalog().kinds().get(operation.id());
    }

    private Optional<String> labels(Declaration<?> declaration) {
        return media.stream()
                .filter(medium -> medium.kind() == kind(declaration))
                .findFirst()
                .map(medium -> Mixing.class.isAssignableFrom(declaration.type())
                        ? LabelEffect.MIX
                        : medium.presentation().labels(declaration.type()))
                .map(LabelEffect::name);
    }

    private String examples(Declaration<?> declaration) {
        try {
            Transform part = (Transform) defaults.of(declaration);
            return media.stream()
                    .filter(medium -> !Stage.onlyFor(medium.kind(), List.of(Stage.of(part)))
                            .isEmpty())
                    .findFirst()
                    .map(medium -> Html.examples(
                            declaration.id(),
                            medium.kind(),
                            new OperationExample(augmenter, medium, declaration).shown(part)))
                    .orElse("");
        } catch (ResourceException | UncheckedIOException e) {
            return Html.quiet("No example: the file that it takes is not here.");
        } catch (MissingLibraryException e) {
            return Html.quiet("No example: " + e.getMessage() + ".");
        }
    }

    private static String fields(CatalogEntry entry) {
        if (entry.fields().isEmpty()) {
            return "";
        }
        String rows = entry.fields().stream()
                .map(field -> """
                        <tr><th scope="row"><code>%s</code></th><td>%s</td><td class="values">%s</td><td class="doc">%s</td></tr>
                        """.formatted(
                                field.name(),
                                field.byDefault()
                                        .map(value -> "<code>" + Html.escaped(value) + "</code>")
                                        .orElse(field.required() ? "required" : "none"),
                                Html.escaped(field.values()),
                                Html.escaped(field.doc())))
                .collect(Collectors.joining());
        return """
                <div class="scroll" role="region" aria-label="Fields of %s" tabindex="0"><table>
                <thead><tr><th scope="col">field</th><th scope="col">default</th><th scope="col">values</th><th scope="col">meaning</th></tr></thead>
                <tbody>
                %s</tbody></table></div>
                """.formatted(entry.id(), rows);
    }
}
