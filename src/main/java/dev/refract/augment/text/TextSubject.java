package dev.refract.augment.text;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Facts;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;

/** An opened text. */
record TextSubject(TextDocument document, Label label, TextMedium settings) implements Subject {

    @Override
    public Draft draft() {
        return new TextDraft();
    }

    private final class TextDraft implements Draft {
        private TextDocument current = document;

        @Override
        public Facts facts() {
            return new TextFacts(current, settings);
        }

        @Override
        public void apply(Step step) {
            if (!(step instanceof TextEdits edits)) {
                throw new IllegalArgumentException("not a step on texts: " + step);
            }
            current = edits.applyTo(current);
        }

        /** The share of words edited or deleted, of the words the subject has; 0 when the text is the same. */
        @Override
        public double distance() {
            if (current.text().equals(document.text())) {
                return 0;
            }
            long edited = current.tokens().stream().filter(Token::edited).count();
            return Math.min(1, (double) (edited + current.displaced()) / Math.max(1, document.words()));
        }

        @Override
        public Augmented finish() {
            Label moved = label.spans().isEmpty() ? label : label.withSpans(current.spans());
            return new Augmented(new Payload.Text(current.text()), moved);
        }
    }
}
