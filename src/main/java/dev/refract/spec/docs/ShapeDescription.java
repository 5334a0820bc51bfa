package dev.refract.spec.docs;

import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;
import dev.refract.spec.yaml.BoundsText;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.NameSuggestions;

/** Says in a few words what a field may hold; for people who read the catalog. */
final class ShapeDescription {
    private ShapeDescription() {}

    static String of(Shape shape) {
        if (shape instanceof Shape.Numeric number) {
            return (number.whole() ? "whole number" : "number") + BoundsText.words(number.min(), number.max());
        }
        if (shape instanceof Shape.Interval interval) {
            return (interval.whole() ? "whole numbers" : "numbers") + BoundsText.words(interval.min(), interval.max());
        }
        if (shape instanceof Shape.Text text) {
            return text.words();
        }
        if (shape instanceof Shape.Spelled word) {
            return word.words();
        }
        if (shape instanceof Shape.Flag) {
            return "true or false";
        }
        if (shape instanceof Shape.Choice choice) {
            return NameSuggestions.either(choice.words());
        }
        return composite(shape);
    }

    private static String composite(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return "list: " + of(list.element());
        }
        if (shape instanceof Shape.MapOf map) {
            return "name to " + of(map.value());
        }
        if (shape instanceof Shape.OptionalOf maybe) {
            return of(maybe.value());
        }
        if (shape instanceof Shape.ValueOrFile file) {
            return of(file.value()) + ", or a file of it";
        }
        if (shape instanceof Shape.ResourcePath) {
            return "a file or folder";
        }
        if (shape instanceof Shape.Tagged tagged) {
            return DeclaredFamilies.noun(tagged.family());
        }
        return Declaration.of(((Shape.Group) shape).type()).id();
    }
}
