package dev.refract.declare;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user may write for one record type: its id, its doc and its fields, read by reflection once.
 *
 * @param type the declared record
 * @param id name in YAML; the snake case of the type's simple name unless {@link Named} says otherwise
 * @param doc one line: what it does
 * @param fields in the order of the record's components
 */
public record Declaration<T extends Record>(Class<T> type, String id, String doc, List<Field> fields) {

    /**
     * One field.
     *
     * @param name in YAML, in snake case
     * @param defaultText the default as a user would write it; empty when the field is required
     * @param example a value as a user would write it, if the declaration names one
     * @param shorthand may be written in place of the whole record
     * @param inline its tag stands for the whole record ({@link Param#inline})
     * @param path the component, after those that lead to it from the declared record
     */
    public record Field(
            String name,
            Shape shape,
            Optional<String> defaultText,
            Optional<String> example,
            String doc,
            boolean shorthand,
            boolean inline,
            List<RecordComponent> path) {

        /** Whether the user must write it. */
        public boolean required() {
            return defaultText.isEmpty() && !optional();
        }

        /** Whether it may be left out without a default taking its place. */
        public boolean optional() {
            return shape instanceof Shape.OptionalOf && defaultText.isEmpty();
        }

        private Number defaultNumber() {
            if (shape instanceof Shape.Numeric numeric && defaultText.isPresent()) {
                return numeric.valueOf(defaultText.get());
            }
            throw new IllegalArgumentException(name + " must be a number with a default");
        }

        /** Its value in {@code declared}. */
        public Object valueOf(Record declared) {
            Object value = declared;
            for (RecordComponent component : path) {
                value = RecordReflection.value(component, value);
            }
            return value;
        }

        private Field under(RecordComponent outer) {
            List<RecordComponent> longer =
                    Stream.concat(Stream.of(outer), path.stream()).toList();
            return new Field(name, shape, defaultText, example, doc, shorthand, inline, longer);
        }

        private Field restated(OverrideField here) {
            return new Field(
                    name,
                    shape,
                    here.def().isEmpty() ? defaultText : Optional.of(here.def()),
                    here.example().isEmpty() ? example : Optional.of(here.example()),
                    here.doc().isEmpty() ? doc : here.doc(),
                    shorthand,
                    inline,
                    path);
        }
    }

    public Declaration {
        fields = List.copyOf(fields);
    }

    /** Reads the declaration of {@code type}, every component of which must carry a {@link Param}. */
    public static <T extends Record> Declaration<T> of(Class<T> type) {
        Named named = type.getAnnotation(Named.class);
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Param param = component.getAnnotation(Param.class);
            if (param == null) {
                throw new IllegalArgumentException(type.getName() + "." + component.getName() + " has no @Param");
            }
            if (isGroup(component)) {
                fields.addAll(inlined(component));
                continue;
            }
            fields.add(new Field(
                    snakeCase(component.getName()),
                    Shapes.of(component),
                    Optional.of(param.def()).filter(text -> !text.equals(Param.REQUIRED)),
                    Optional.of(param.example()).filter(text -> !text.isEmpty()),
                    param.doc(),
                    param.shorthand(),
                    param.inline(),
                    List.of(component)));
        }
        String id = named == null ? snakeCase(type.getSimpleName()) : named.id();
        return new Declaration<>(type, id, named == null ? "" : named.doc(), fields);
    }

    /** The fields of the record that {@code component} holds, as the record around it tells them. */
    private static List<Field> inlined(RecordComponent component) {
        List<Field> fields = new ArrayList<>();
        of(component.getType().asSubclass(Record.class)).fields().forEach(field -> fields.add(field.under(component)));
        for (OverrideField here : component.getAnnotationsByType(OverrideField.class)) {
            Field told = fields.stream()
                    .filter(field -> field.name().equals(here.field()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            component.getType().getName() + " has no field " + here.field() + " to restate"));
            fields.set(fields.indexOf(told), told.restated(here));
        }
        return fields;
    }

    /**
     * The record that says nothing itself: every field has its default.
     *
     * @throws IllegalArgumentException when a field is not a number, or has no default
     */
    public T defaults() {
        return create(fields.stream().map(Field::defaultNumber).toList());
    }

    /** The field that may stand for the whole record, if there is one. */
    public Optional<Field> shorthand() {
        return fields.stream().filter(Field::shorthand).findFirst();
    }

    /** The field whose tag stands for the whole record, if there is one. */
    public Optional<Field> inline() {
        return fields.stream().filter(Field::inline).findFirst();
    }

    /**
     * Makes the record.
     *
     * @param values one per field, of the component's Java type, in order
     * @throws IllegalArgumentException when the record's own constructor refuses them, with its line
     * @throws MissingLibraryException when the record needs a library that is not on the class path
     */
    public T create(List<?> values) {
        Library.missingFor(type).ifPresent(library -> library.require(id));
        Iterator<?> rest = values.iterator();
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (isGroup(component)) {
                Declaration<?> group = of(component.getType().asSubclass(Record.class));
                List<Object> own = new ArrayList<>();
                group.fields().forEach(field -> own.add(rest.next()));
                arguments.add(group.create(own));
            } else {
                arguments.add(rest.next());
            }
        }
        return RecordReflection.create(type, arguments);
    }

    /** Whether it is a record whose fields are written among those of the record around it. */
    private static boolean isGroup(RecordComponent component) {
        return component.getAnnotation(Param.class).inline()
                && component.getType().isRecord();
    }

    /** {@code angleRange} as users write it: {@code angle_range}; {@code meanXRange} is {@code mean_x_range}. */
    public static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
