package dev.refract.augment.view;

import dev.refract.sample.Bytes;
import java.util.List;

/** Something that can be shown to a person. */
public sealed interface View {

    /** Lines of text. */
    record Lines(List<String> lines) implements View {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table of text.
     *
     * @param headings one a column
     * @param rows each with as many cells as there are headings
     */
    record Table(List<String> headings, List<List<String>> rows) implements View {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture, encoded as PNG.
     *
     * @param notes what could not be drawn as it is, a sentence each
     */
    record Picture(Bytes png, List<String> notes) implements View {
        public Picture {
            notes = List.copyOf(notes);
        }
    }
}
