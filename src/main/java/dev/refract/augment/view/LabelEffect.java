package dev.refract.augment.view;

/** What an operation does to labels, in the few groups by which people look for one. */
public enum LabelEffect {
    STAY("stay"),
    MOVE("move"),
    HIDE("lose what is covered"),
    CHANGE("change"),
    MIX("mix");

    private final String words;

    LabelEffect(String words) {
        this.words = words;
    }

    /** What labels do, after "labels". */
    public String words() {
        return words;
    }
}
