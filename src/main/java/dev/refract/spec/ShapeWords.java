package dev.refract.spec;

import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;

/** Says in a few words what a field may hold; for people who read the catalogue. */
final class ShapeWords {
    private ShapeWords() {}

    static String of(Shape shape) {
        if (shape instanceof Shape.Numeric number) {
            return (number.whole() ? "whole number" : "number") + Bounds.words(number.min(), number.max());
        }
        if (shape instanceof Shape.Interval interval) {
            return (interval.whole() ? "whole numbers" : "numbers") + Bounds.words(interval.min(), interval.max());
        }
        if (shape instanceof Shape.Text text) {
            return text.words();
        }
        if (shape instanceof Shape.Word word) {
            return word.words();
        }
        if (shape instanceof Shape.Flag) {
            return "true or false";
        }
        if (shape instanceof Shape.Choice choice) {
            return Nearest.either(choice.words());
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
        if (shape instanceof Shape.Maybe maybe) {
            return of(maybe.value());
        }
        if (shape instanceof Shape.InFile file) {
            return of(file.value()) + ", or a file of it";
        }
        if (shape instanceof Shape.Outside) {
            return "a file or folder";
        }
        if (shape instanceof Shape.Tagged tagged) {
            return Families.noun(tagged.family());
        }
        return Declaration.of(((Shape.Group) shape).type()).id();
    }
}
