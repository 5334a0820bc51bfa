package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.sample.Kind;

/** An operation on texts: looks at {@link TextFacts}, draws {@link TextEdits}. */
public interface TextOperation extends Augmentation<TextFacts> {
    @Override
    default Kind kind() {
        return Kind.TEXT;
    }
}
