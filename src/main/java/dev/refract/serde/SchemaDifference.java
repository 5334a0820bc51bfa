package dev.refract.serde;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * What a writer's schema has that ours does not. Avro drops such fields in silence, and takes microseconds for
 * milliseconds.
 *
 * @param sameLayout whether a record has the same bytes under both: they differ in docs, defaults and properties alone
 * @param added the top-level fields that ours does not have
 * @param refusal why no record of that schema can be taken without loss; empty when it can
 */
record SchemaDifference(boolean sameLayout, List<Schema.Field> added, Optional<String> refusal) {

    /** Compares the schemas of two records; any other schema of a writer differs in nothing that could be carried. */
    static SchemaDifference between(Schema writer, Schema ours) {
        if (writer.getType() != Schema.Type.RECORD) {
            return new SchemaDifference(false, List.of(), Optional.empty());
        }
        List<Schema.Field> added = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Schema.Field field : writer.getFields()) {
            Schema.Field known = ours.getField(field.name());
            if (known == null) {
                added.add(field);
            } else {
                compare(field.name(), field.schema(), known.schema(), refusals);
            }
        }
        boolean same = refusals.isEmpty()
                && SchemaNormalization.toParsingForm(writer).equals(SchemaNormalization.toParsingForm(ours));
        return new SchemaDifference(same, added, refusals.stream().findFirst());
    }

    /** Follows both schemas as far as they agree; where they do not, Avro's own resolution has its say. */
    private static void compare(String path, Schema writer, Schema ours, List<String> refusals) {
        for (Schema written : branches(writer)) {
            for (Schema known : branches(ours)) {
                if (written.getType() == known.getType()) {
                    compareAlike(path, written, known, refusals);
                }
            }
        }
    }

    private static void compareAlike(String path, Schema writer, Schema ours, List<String> refusals) {
        switch (ours.getType()) {
            case RECORD ->
                writer.getFields().forEach(field -> {
                    String place = path + "." + field.name();
                    Schema.Field known = ours.getField(field.name());
                    if (known == null) {
                        refusals.add("the record's schema has a field that is not known: " + place
                                + "; only top-level fields go on, as attributes");
                    } else {
                        compare(place, field.schema(), known.schema(), refusals);
                    }
                });
            case ARRAY -> compare(path, writer.getElementType(), ours.getElementType(), refusals);
            case MAP -> compare(path, writer.getValueType(), ours.getValueType(), refusals);
            case LONG -> compareUnits(path, writer.getLogicalType(), ours.getLogicalType(), refusals);
            default -> {}
        }
    }

    private static void compareUnits(String path, LogicalType writer, LogicalType ours, List<String> refusals) {
        if (writer != null && ours != null && !writer.getName().equals(ours.getName())) {
            refusals.add("field " + path + " must be " + ours.getName() + ", found " + writer.getName());
        }
    }

    private static List<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }
}
