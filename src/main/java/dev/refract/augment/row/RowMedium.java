package dev.refract.augment.row;

import dev.refract.augment.Medium;
import dev.refract.augment.Subject;
import dev.refract.augment.view.Presentation;
import dev.refract.declare.CanonicalForm;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Table rows, and the profile of their columns that operations draw against. */
@Named(id = "row", doc = "Table rows and the profile of their columns.")
public record RowMedium(
        @Param(doc = "The profile of each column, by its name.", def = "{}", file = true)
        Map<String, ColumnProfile> columns)
        implements Medium {
    public RowMedium {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    @Override
    public Kind kind() {
        return Kind.ROW;
    }

    @Override
    public Presentation presentation() {
        return new RowPresentation();
    }

    /** With the profile of these rows. */
    @Override
    public RowMedium fit(Iterable<Sample> samples) {
        ProfileBuilder profile = new ProfileBuilder();
        samples.forEach(profile::add);
        return profile.build();
    }

    @Override
    public Subject open(Payload payload, Label label) {
        return new RowSubject(expect(Payload.Row.class, payload).cells(), label, columns);
    }

    /** The profile as a file that {@code columns} may name: JSON, one column a line, columns in alphabetical order. */
    public String profile() {
        StringBuilder file = new StringBuilder("{");
        columns.forEach((name, column) -> {
            String entry = CanonicalForm.json(Map.of(name, CanonicalForm.of(column)));
            file.append(file.length() > 1 ? ",\n" : "\n").append(entry, 1, entry.length() - 1);
        });
        return file.append("\n}\n").toString();
    }
}
